import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { rules } from "../../extension/core";
import config from "../../schemas/config.schema.json";
import matches from "../../schemas/matches.schema.json";
import reportType from "../../schemas/report-type.schema.json";
import terms from "../../schemas/terms.schema.json";

type Schema = { readonly [key: string]: unknown };

/** Every property that a person may write, with its path. */
function* properties(schema: unknown, path: string): Iterable<[string, Schema]> {
  if (typeof schema !== "object" || schema === null) return;
  for (const [key, value] of Object.entries(schema)) {
    if (key === "properties" && !path.includes("then")) {
      for (const [name, property] of Object.entries(value as Schema)) yield [`${path}/${name}`, property as Schema];
    }
    yield* properties(value, `${path}/${key}`);
  }
}

for (const [name, schema] of Object.entries({ config, matches, "report-type": reportType, terms })) {
  describe(`schemas/${name}.schema.json`, () => {
    test("every property has help in Chinese", () => {
      const definitions = (schema as unknown as { definitions: Record<string, Schema> }).definitions;
      for (const [path, property] of properties(schema, name)) {
        const target = definitions[String(property.$ref).replace("#/definitions/", "")] ?? property;
        assert.match(String(target.description ?? target.markdownDescription), /\p{Script=Han}{4}/u, path);
      }
    });

    test("every choice has a name in Chinese", () => {
      for (const [path, property] of properties(schema, name)) {
        if (property.enum)
          assert.equal((property.enumDescriptions as unknown[])?.length, (property.enum as unknown[]).length, path);
      }
    });
  });
}

test("the schema suggests every rule that there is, by its title, and no other", () => {
  const { rules: named, ignore } = config.properties;
  const suggested = Object.entries(named.properties as Record<string, { description: string }>);
  assert.deepEqual(
    suggested.map(([id]) => id),
    rules.map(({ id }) => id),
  );
  for (const [i, [id, { description }]] of suggested.entries())
    assert.ok(description.startsWith(rules[i]?.title ?? ""), id);
  assert.deepEqual(
    ignore.items.properties.rule.examples,
    rules.map(({ id }) => id),
  );
});
