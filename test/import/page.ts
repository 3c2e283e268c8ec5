/** A page as government sites have them: navigation, metadata, text, attachments, footer. */

export const article = [
  "2024年，临溪县司法局坚持以习近平法治思想为指导，扎实推进法治政府建设。现将有关情况报告如下：",
  "一、2024年主要举措和成效",
  "（一）健全制度体系。制定制度12项，审查合同45件，提出法律意见30条，均被采纳。",
  "（二）规范行政执法。组织案卷评查2次，抽查案卷120件，合格率100%。举办执法培训6期，培训360人次。",
  "二、存在的不足和原因",
  "培训形式单一，主要原因是统筹谋划不够；基层执法力量不足，主要原因是编制有限。",
  "三、2025年工作安排",
  "丰富培训形式，充实执法力量，年底前实现执法人员轮训全覆盖。",
] as const;

export const title = "临溪县司法局2024年法治政府建设年度报告";

const links = (count: number, words: string) =>
  Array.from(
    { length: count },
    (_, i) => `<li><a href="/${i}.html">${words}${i}号：关于印发有关工作方案的通知</a></li>`,
  ).join("\n");

interface Options {
  readonly charset?: string;
  /** Of the article. */
  readonly paragraphs?: string;
  readonly headline?: string;
  readonly head?: string;
}

export function page({ charset = "utf-8", paragraphs, headline, head = "" }: Options = {}): string {
  const text =
    paragraphs ?? article.map((line) => `<p style="text-indent:2em">　　<span>${line}</span></p>`).join("\n");
  return `<!DOCTYPE html>
<!-- saved from url=(0042)https://www.linxi.example/sfj/2025/report.html -->
<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}">
<title>${title}-临溪县人民政府</title>${head}
<style>.a{color:red}</style><script>var a="脚本里的文字";</script></head>
<body>
<div class="header"><h1><a href="/">临溪县人民政府</a></h1><ul>${links(12, "栏目")}</ul></div>
<div class="crumb">当前位置：<a href="/">首页</a> &gt; <a href="/sfj">县司法局</a></div>
<div class="main"><table class="info"><tbody>
<tr><th>索 引 号：</th><td>LX-2025-00012</td><th>发布机构：</th><td>临溪县司法局</td></tr>
<tr><th>成文日期：</th><td>2025-01-20</td><th>发布日期：</th><td>2025-01-22</td></tr></tbody></table>
<div class="box">${headline ?? `<div class="tit">${title}</div>`}
<div class="tools">字体：【<a href="javascript:a()">大</a> <a href="javascript:b()">中</a>】 <a href="javascript:window.print()">打印</a></div>
<div id="zoom" class="TRS_UEDITOR">${text}</div>
<div class="fj"><a href="./P020250122.docx">附件：2024年办理情况统计表.docx</a></div></div>
<div class="related"><h3>相关阅读</h3><ul>${links(20, "文件")}</ul></div></div>
<div class="foot"><p>主办：临溪县人民政府办公室　网站标识码：3300000000　备案序号：临ICP备00000000号　地址：临溪县人民路1号</p></div>
<div style="display: none">看不见的文字</div>
</body></html>`;
}
