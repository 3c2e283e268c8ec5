/** The door of what writes tables: a bundle of its own (dist/tables.js), loaded only where somebody exports. */

export { toCsv } from "./csv";
export { toXlsx } from "./xlsx";
