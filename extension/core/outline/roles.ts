import type { Section, TypedReport } from "../types";

/** The part of the report type that a section is in: its own, or that of the nearest heading above; empty where none is. */
export function rolesOf(section: Section): readonly string[] {
  for (let s: Section | null = section; s; s = s.parent) if (s.roles.length) return s.roles;
  return [];
}

/** Whether a section speaks of the coming year only: 下一年度安排. A heading that announces both is not. */
export function isPlan(section: Section, report: TypedReport): boolean {
  const roles = rolesOf(section);
  return roles.length > 0 && roles.every((id) => report.type.sections.find((part) => part.id === id)?.year === "plan");
}
