import type { FromMetrics } from "../../messages";
import type { MetricRow } from "../../protocol";
import { sender } from "../host";
import { Select } from "../parts";
import { type Filter, kinds } from "./columns";

const send = sender<FromMetrics>();

/** Filter and export. */
export function Tools(props: { rows: readonly MetricRow[]; filter: Filter; onFilter: (filter: Filter) => void }) {
  const { rows, filter } = props;
  const narrow = (part: Partial<Filter>) => props.onFilter({ ...filter, ...part });
  return (
    <div class="tools" role="toolbar" aria-label="筛选和导出">
      <input
        type="search"
        aria-label="筛选"
        placeholder="筛选：指标、数、问题"
        value={filter.words}
        onInput={({ currentTarget }) => narrow({ words: currentTarget.value })}
      />
      <Select
        label="章节"
        all="全部章节"
        value={filter.section}
        options={[...new Set(rows.map(({ section }) => section))].map((section) => [section, section])}
        onChange={(section) => narrow({ section })}
      />
      <Select
        label="类别"
        all="全部类别"
        value={filter.kind}
        options={Object.entries(kinds)}
        onChange={(kind) => narrow({ kind })}
      />
      <label>
        <input
          type="checkbox"
          checked={filter.flawed}
          onChange={({ currentTarget }) => narrow({ flawed: currentTarget.checked })}
        />
        只看有问题的
      </label>
      <span class="space" />
      <button type="button" onClick={() => send({ type: "export", format: "xlsx" })}>
        导出 Excel…
      </button>
      <button type="button" class="secondary" onClick={() => send({ type: "export", format: "csv" })}>
        导出 CSV…
      </button>
    </div>
  );
}
