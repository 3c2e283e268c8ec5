import assert from "node:assert/strict";
import { test } from "node:test";
import iconv from "iconv-lite";
import { decodeGb18030, encodeGb18030 } from "../../extension/cli/gb18030";

/** Where the editions of the standard differ, and so do the libraries. */
const unsettled = /[\ue000-\uf8ff\u9fb4-\u9fbb\ufe10-\ufe19]/;

test("every character comes back, and in the bytes that others write", () => {
  const characters = Array.from({ length: 0x30000 }, (_, point) => String.fromCodePoint(point)).filter(
    (character) => !/\p{Cs}/u.test(character) && !unsettled.test(character),
  );
  const text = characters.join("");
  const bytes = encodeGb18030(text);
  assert.ok(decodeGb18030(bytes) === text);
  assert.ok(bytes.equals(iconv.encode(text, "gb18030")));
  assert.throws(() => encodeGb18030("\ud800"), RangeError);
});
