import { isAbsolute, normalize, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { version } from "../../../package.json";
import { type Finding, type Report, type Rule, rules, type Severity, type Span } from "../../core";
import { regionOf } from "../positions";
import { type Checked, type Format, firstFix, relatedHere, type Totals } from "./format";

const levels: Record<Severity, string> = { error: "error", warning: "warning", info: "note", hint: "note" };

/** SARIF 2.1.0, written as it comes: the results are the last but one member of the run. */
export function sarif(): Format {
  let separator = "";
  return {
    begin: () =>
      `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":${JSON.stringify({
        driver: { name: "zhibi", version, semanticVersion: version, language: "zh-CN", rules: rules.map(describe) },
      })},"columnKind":"utf16CodeUnits","results":[`,
    file(checked) {
      const results = checked.findings.map((finding) => {
        const text = `${separator}\n${JSON.stringify(result(checked, finding))}`;
        separator = ",";
        return text;
      });
      return results.join("");
    },
    end: (totals) => `\n],"invocations":[${JSON.stringify(invocation(totals))}]}]}\n`,
  };
}

function describe(rule: Rule) {
  return {
    id: rule.id,
    shortDescription: { text: rule.title },
    fullDescription: { text: rule.why },
    help: { text: rule.basis ? `${rule.why}\n依据：${rule.basis}` : rule.why },
    defaultConfiguration: { level: levels[rule.severity] },
  };
}

function result({ file, report }: Checked, finding: Finding) {
  const fix = firstFix(finding);
  const related = relatedHere(finding);
  return {
    ruleId: finding.rule,
    ruleIndex: rules.findIndex((rule) => rule.id === finding.rule),
    level: levels[finding.severity],
    message: { text: finding.message },
    locations: [{ physicalLocation: physical(file, report, finding.span) }],
    ...(related.length && {
      relatedLocations: related.map(({ span, message }, id) => ({
        id,
        physicalLocation: physical(file, report, span),
        message: { text: message },
      })),
    }),
    // A viewer may apply these unasked, so only what is safe.
    ...(fix?.safe && {
      fixes: [
        {
          description: { text: fix.title },
          artifactChanges: [
            {
              artifactLocation: artifact(file),
              replacements: fix.edits.map(({ span, text }) => ({
                deletedRegion: region(report, span),
                insertedContent: { text },
              })),
            },
          ],
        },
      ],
    }),
  };
}

const physical = (file: string, report: Report, span: Span) => ({
  artifactLocation: artifact(file),
  region: region(report, span),
});

function region(report: Report, span: Span) {
  const { line, column, endLine, endColumn } = regionOf(report, span);
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** A URI, relative to the working folder where the user's path is. */
function artifact(file: string) {
  if (isAbsolute(file)) return { uri: pathToFileURL(file).href };
  return { uri: normalize(file).split(sep).map(encodeURIComponent).join("/") };
}

function invocation({ failures }: Totals) {
  return {
    executionSuccessful: failures.length === 0,
    ...(failures.length && {
      toolExecutionNotifications: failures.map(({ file, message }) => ({
        level: "error",
        message: { text: message },
        locations: [{ physicalLocation: { artifactLocation: artifact(file) } }],
      })),
    }),
  };
}
