import { toBase64 } from "../../core";
import type { ClientRequests } from "../../protocol";
import type { Analysis } from "../analyses";
import { office, printOptions } from "./options";

type Asked = ClientRequests["zhibi/exportDocx"];

/** 导出公文: the .docx, and what the user should look at before he passes it on. */
export function exportDocx(analysis: Analysis, params: Asked["params"]): Asked["result"] {
  const { report, config } = analysis;
  const { exportDocx, blocksOf, leftOutSaid, blanksSaid } = office();
  const options = printOptions(analysis, params);
  const findings = params.withFindings ? { findings: analysis.findings } : {};
  const { missing, leftOut } = blocksOf(report, options);
  return {
    base64: toBase64(exportDocx(report, { ...options, ...findings, layout: config.layout })),
    notes: [
      ...(report.title ? [] : ["没有找到标题，导出的文件没有标题"]),
      ...(missing.length ? [`上报版缺${missing.map(({ label }) => label).join("、")}，先空着`] : []),
      ...leftOut.map(leftOutSaid),
      ...blanksSaid(report),
    ],
  };
}
