/** Runs in the page: sorting by any column, and a filter. Without it the table is whole all the same. */
export const script = `
const table = document.querySelector("table"), body = table.tBodies[0], rows = [...body.rows];
const heads = [...table.tHead.rows[0].cells], count = document.querySelector("output");
const compare = new Intl.Collator("zh", { numeric: true }).compare;
for (const [index, head] of heads.entries()) head.firstElementChild.addEventListener("click", () => {
  const sign = head.getAttribute("aria-sort") === "ascending" ? -1 : 1;
  for (const other of heads) other.removeAttribute("aria-sort");
  head.setAttribute("aria-sort", sign === 1 ? "ascending" : "descending");
  const numeric = head.dataset.type === "number";
  const keyed = rows.map((row) => ({ row, key: row.cells[index].dataset.key ?? row.cells[index].textContent }));
  keyed.sort((a, b) => (a.key === "") - (b.key === "") || sign * (numeric ? a.key - b.key : compare(a.key, b.key)));
  body.append(...keyed.map(({ row }) => row));
});
const filter = document.querySelector("input");
filter.addEventListener("input", () => {
  const words = filter.value.trim().toLowerCase().split(/\\s+/);
  let shown = 0;
  for (const row of rows) {
    row.hidden = !words.every((word) => row.textContent.toLowerCase().includes(word));
    if (!row.hidden) shown++;
  }
  count.textContent = shown + " 行";
});
`;
