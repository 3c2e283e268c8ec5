import type { FromPreview } from "../../messages";
import type { PrintedPages } from "../../protocol";
import { sender } from "../host";

const send = sender<FromPreview>();

/** Which version is shown, how long it is, what it still lacks, and the ways to paper. */
export function Tools({ table, pages }: { table: PrintedPages; pages: number }) {
  const { profile, missing } = table;
  return (
    <>
      <div class="tools" role="toolbar" aria-label="公文预览">
        <select
          aria-label="版本"
          value={profile}
          onChange={({ currentTarget: { value } }) =>
            send({ type: "profile", profile: value === "web" ? "web" : "submission" })
          }
        >
          <option value="web">网页版</option>
          <option value="submission">上报版</option>
        </select>
        <span role="status" class="count">
          共 {pages} 页
        </span>
        <span class="space" />
        <button type="button" onClick={() => send({ type: "exportDocx" })}>
          导出 Word…
        </button>
        <button
          type="button"
          class="secondary"
          title="要打印，请先导出 PDF 或 Word，再从那里打印：VS Code 的页面不能直接打印。"
          onClick={() => send({ type: "exportPdf" })}
        >
          导出 PDF…
        </button>
      </div>
      {missing.length > 0 && (
        <p class="linked problem" role="status">
          <span aria-hidden="true">⚠ </span>
          上报版还缺{missing.map(({ label }) => label).join("、")}：写在正文或文件头里，导出时也会询问。
        </p>
      )}
    </>
  );
}
