import type { PromiseRow } from "../../protocol";

/** 为什么: the words that both share, with their weights. */
export function Why({ evidence, tabIndex }: { evidence: NonNullable<PromiseRow["evidence"]>; tabIndex: number }) {
  const { score, terms } = evidence;
  return (
    <details class="why">
      <summary tabIndex={tabIndex}>为什么（相合 {Math.round(score * 100)}%）</summary>
      <p>两处共有的词语，越少见的分量越重：</p>
      <ul>
        {terms.map(({ term, weight }) => (
          <li key={term}>
            {term} <span class="quiet">{weight.toFixed(2)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
