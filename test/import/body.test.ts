import assert from "node:assert/strict";
import { test } from "node:test";
import { docx, linesFrom, notesFrom, p, r, textsFrom } from "./docx";

const by = 'w:id="1" w:author="王某某" w:date="2025-01-20T10:00:00Z"';

test("tracked changes are accepted: what was inserted stays, what was deleted goes, and that is said", async () => {
  const body = p(
    `${r("审查合同")}<w:del ${by}><w:r><w:delText>12</w:delText></w:r></w:del><w:ins ${by}>${r("15")}</w:ins>${r("件。")}` +
      `<w:moveFrom ${by}>${r("移走。")}</w:moveFrom><w:moveTo ${by}>${r("移来。")}</w:moveTo>`,
    `<w:pPrChange ${by}><w:pPr><w:jc w:val="left"/></w:pPr></w:pPrChange>`,
  );
  assert.deepEqual(await linesFrom(docx(body)), ["审查合同15件。移来。"]);
  assert.deepEqual(await notesFrom(docx(body)), ["文中有 4 处修订，按“接受全部修订”处理：插入的保留，删除的不要"]);
});

test("comments are listed with their author, the words they are about, and what they say", async () => {
  const body = p(
    `${r("全年")}<w:commentRangeStart w:id="7"/>${r("审查合同")}${r("12件")}<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>${r("。")}`,
  );
  const comments = `<w:comment w:id="7" w:author="李某某">${p("请核实。")}</w:comment><w:comment w:id="8">${p("另见附件")}</w:comment>`;
  const bytes = docx(body, { comments });
  assert.deepEqual(await linesFrom(bytes), ["全年审查合同12件。"]);
  assert.deepEqual(await notesFrom(bytes), ["批注（李某某，针对“审查合同12件”）：请核实", "批注：另见附件"]);
});

test("footnotes and endnotes stand in brackets where they are referred to", async () => {
  const reference = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
  const note = (kind: string, id: number, text: string) =>
    `<w:${kind} w:id="${id}">${p(`<w:r><w:${kind}Ref/></w:r>${r(text)}`)}</w:${kind}>`;
  const bytes = docx(
    p(r("办理案件30件") + reference("footnote", 2) + r("，办结28件") + reference("endnote", 2) + r("。")),
    {
      footnotes: `<w:footnote w:type="separator" w:id="-1">${p("")}</w:footnote>${note("footnote", 2, " 含上年结转2件")}`,
      endnotes: note("endnote", 2, "截至12月底"),
    },
  );
  assert.deepEqual(await linesFrom(bytes), ["办理案件30件（注：含上年结转2件），办结28件（注：截至12月底）。"]);
  assert.match((await notesFrom(bytes)).join(), /^2 条脚注、尾注/);
});

test("pictures, diagrams, charts, formulas, contents and hidden words are left out and named", async () => {
  const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`;
  const body = [
    '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>' +
      p("目录") +
      "</w:sdtContent></w:sdt>",
    p(`<w:r><w:drawing>${["受理", "审查", "决定", "送达"].map(box).join("")}</w:drawing></w:r>${r("正文。")}`),
    p(
      "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>单击此处输入</w:t></w:r></w:sdtContent></w:sdt>",
    ),
    p('<w:r><w:drawing><a:graphic><pic xmlns="urn:p"/></a:graphic></w:drawing></w:r>'),
    p('<w:r><w:pict><v:shape><v:textpath string="样稿"/></v:shape></w:pict></w:r>'),
    p("<w:r><w:object><v:imagedata/></w:object></w:r><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>"),
    p(`${r("公开")}${r("不公开", "<w:vanish/>")}${r("旧", "<w:strike/>")}${r("文", '<w:vanish w:val="0"/>')}`),
  ].join("");
  assert.deepEqual(await linesFrom(docx(body)), ["正文。", "公开旧文"]);
  assert.deepEqual(await notesFrom(docx(body)), [
    "目录没有导入（正文标题都在）",
    "1 张图片没有导入",
    "1 个图表或嵌入的文件没有导入",
    "1 个公式没有导入，请手工补上",
    "图形、艺术字里的 5 处文字没有导入：“受理”、“审查”、“决定”、“送达”、“样稿”",
    "1 处没有填写的控件（“单击此处输入文字”）没有导入",
    "1 处隐藏的文字没有导入：“不公开”",
    "1 处带删除线的文字按普通文字导入，请看是否还要",
  ]);
});

const box = (...paragraphs: readonly string[]) =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${paragraphs.map((text) => p(text)).join("")}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${p("旧程序看的")}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

test("text boxes stand behind their paragraph, those with the 版头 before it, each of them once", async () => {
  const bytes = docx(
    p(
      box("000012") +
        box("秘密★1年") +
        box("临溪县司法局文件") +
        box("临司〔2025〕3号") +
        r("临溪县司法局2024年法治政府建设年度报告"),
    ) +
      p("一、主要成效") +
      p(box("（一）健全制度", "制定制度3件。") + r("办理案件26件。")) +
      p(box("临溪县司法局", "2025年1月20日")),
  );
  assert.deepEqual(await linesFrom(bytes), [
    "---",
    '份号: "000012"',
    "密级: 秘密★1年",
    "发文机关标志: 临溪县司法局文件",
    "发文字号: 临司〔2025〕3号",
    "---",
    "# 临溪县司法局2024年法治政府建设年度报告",
    "## 一、主要成效",
    "办理案件26件。",
    "### （一）健全制度",
    "制定制度3件。",
    "临溪县司法局",
    "2025年1月20日",
  ]);
  assert.match((await notesFrom(bytes)).join(), /^版头里的.*,6 个文本框里的文字放到了它所在的段落后面/);
});

test("what artistic letters say is the 发文机关标志, where it reads like one", async () => {
  const art = '<w:r><w:pict><v:shape><v:textpath string="临溪县司法局文件"/></v:shape></w:pict></w:r>';
  const lines = await linesFrom(docx(p(art) + p("临溪县司法局2024年法治政府建设年度报告") + p("一、主要成效")));
  assert.equal(lines[1], "发文机关标志: 临溪县司法局文件");
});

test("a 目录 that was typed, or that a field without styles has made, is left out; a table of tabs is none", async () => {
  const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const tab = "<w:r><w:tab/></w:r>";
  const body = [
    p("目　　录"),
    p(
      `${field("begin")}<w:r><w:instrText> TOC \\o </w:instrText></w:r>${field("separate")}${r("一、主要成效")}${tab}${r("1")}`,
    ),
    p(r("二、不足和原因") + tab + r("3")),
    p(field("end")),
    p("临溪县司法局2024年法治政府建设年度报告"),
    p("一、主要成效"),
    p(r("受理") + tab + r("26")),
    p(r("办结") + tab + r("24")),
    p("二、不足和原因"),
  ].join("");
  assert.deepEqual(await linesFrom(docx(body)), [
    "# 临溪县司法局2024年法治政府建设年度报告",
    "## 一、主要成效",
    "受理　26",
    "办结　24",
    "## 二、不足和原因",
  ]);
  assert.deepEqual(await notesFrom(docx(body)), ["目录没有导入（正文标题都在）"]);
  const control =
    '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>';
  assert.deepEqual(await linesFrom(docx(p("目　录") + control + p("一、主要成效"))), ["## 一、主要成效"]);
  const typed = p("目录") + p("一、主要成效……………1") + p("二、不足和原因……………3") + p("一、主要成效");
  assert.deepEqual(await linesFrom(docx(typed)), ["## 一、主要成效"]);
});

test("a field that has only its code: encircled numbers are text, formulas are said; signs by either code", async () => {
  const eq = (code: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${[...code].map((mark) => `<w:r><w:instrText xml:space="preserve">${mark}</w:instrText></w:r>`).join("")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const sign = (char: string) => `<w:r><w:sym w:font="Wingdings" w:char="${char}"/></w:r>`;
  const bytes = docx(p(`${eq("eq \\o\\ac(○,1)")}${r("制定制度")}${eq("EQ \\f(1,2)")}${sign("00FE")}${sign("F0A8")}`));
  assert.deepEqual(await linesFrom(bytes), ["①制定制度☑□"]);
  assert.match((await notesFrom(bytes)).join(), /^1 个公式没有导入/);
});

const cell = (content: string, properties = "") => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const row = (...cells: readonly string[]) => `<w:tr>${cells.join("")}</w:tr>`;
const table = (...rows: readonly string[]) => `<w:tbl>${rows.join("")}</w:tbl>`;

test("tables: cells merged across and down keep their place, and that is said", async () => {
  const body = table(
    row(cell(p("类别"), '<w:vMerge w:val="restart"/>'), cell(p("办理情况"), '<w:gridSpan w:val="2"/>')),
    row(cell(p(""), "<w:vMerge/>"), cell(p("受理")), cell(p("办结"))),
    row(cell(p("复议")), cell(p("12") + p("（含结转）")), cell(p("a|b"))),
  );
  assert.deepEqual(await linesFrom(docx(body)), [
    "| 类别 | 办理情况 |  |",
    "| --- | --- | --- |",
    "|  | 受理 | 办结 |",
    "| 复议 | 12<br>（含结转） | a\\|b |",
  ]);
  assert.deepEqual(await notesFrom(docx(body)), ["1 个表格有合并的单元格：文字放在第一格，其余的格空着，请核对"]);
});

test("a table of one column is a frame: its paragraphs stay paragraphs", async () => {
  const body = p("一、成效") + table(row(cell(p("审查合同12件。"))), row(cell(p("办结12件。"))));
  assert.deepEqual(await linesFrom(docx(body)), ["## 一、成效", "审查合同12件。", "办结12件。"]);
});

test("tables that only set 签发人 or the 版记 are lines again, whatever their number of columns", async () => {
  const bytes = docx(
    p("临溪县司法局文件") +
      table(row(cell(p("临司〔2025〕3号")), cell(p("")), cell(p("签发人：王某某")))) +
      p("临溪县司法局2024年法治政府建设年度报告") +
      p("一、主要成效") +
      table(
        row(cell(p("抄送：县人大常委会办公室。"), '<w:gridSpan w:val="2"/>')),
        row(cell(p("临溪县司法局办公室")), cell(p("2025年1月21日印发"))),
      ),
  );
  assert.deepEqual(await linesFrom(bytes), [
    "---",
    "发文机关标志: 临溪县司法局文件",
    "发文字号: 临司〔2025〕3号",
    "签发人: 王某某",
    "---",
    "# 临溪县司法局2024年法治政府建设年度报告",
    "## 一、主要成效",
    "抄送：县人大常委会办公室。",
    "临溪县司法局办公室　2025年1月21日印发",
  ]);
});

test("line breaks: joined in a long title, new paragraphs behind a full stop, before a number and before a date", async () => {
  const br = "<w:r><w:br/></w:r>";
  const body = [
    p(r("临溪县人民政府办公室") + br + r("关于2024年法治政府建设情况的报告")),
    p(r("一、成效") + br + r("审查合同12件。") + br + r("（一）健全制度。") + br + r("完善机制。")),
    p(r("临溪县司法局") + br + r("2025年1月20日")),
  ].join("");
  assert.deepEqual(await linesFrom(docx(body)), [
    "# 临溪县人民政府办公室关于2024年法治政府建设情况的报告",
    "## 一、成效",
    "审查合同12件。",
    "### （一）健全制度。",
    "完善机制。",
    "临溪县司法局",
    "2025年1月20日",
  ]);
});

test("indentation, blank paragraphs and odd spaces go; text that looks like Markdown stays plain text", async () => {
  const body = [
    p("　　\u00a0审查合同12件。　"),
    p("   "),
    p(`<w:r><w:tab/><w:t>1. 完善机制。</w:t></w:r>`),
    p("5~10天内答复，3~5天内办结。"),
    p("见&lt;附件&gt;、&lt;b&gt;、&amp;lt;"),
    p("# 不是标题，*也不*是强调，__也不__，是"),
    p("2*3=6，a_b_c，“_____”"),
    p("---"),
    p(
      `${r("占地")}${r("500")}${r("m")}${r("2", '<w:vertAlign w:val="superscript"/>')}<w:r><w:noBreakHyphen/><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>`,
    ),
  ].join("");
  assert.deepEqual(await textsFrom(docx(body)), [
    "审查合同12件。",
    "1.完善机制。",
    "5～10天内答复，3～5天内办结。",
    "见<附件>、\\<b>、\\&lt;",
    "\\# 不是标题，\\*也不\\*是强调，\\_\\_也不\\_\\_，是",
    "2*3=6，a_b_c，“_____”",
    "\\---",
    "占地500m²-☑",
  ]);
});

test("headings of styles without numbers; the title by its style; a long paragraph is none", async () => {
  const styles = ["heading 1", "heading 2", "Title"]
    .map(
      (name, i) =>
        `<w:style w:type="paragraph" w:styleId="${i}"><w:name w:val="${name}"/>${i < 2 ? `<w:pPr><w:outlineLvl w:val="${i}"/></w:pPr>` : ""}</w:style>`,
    )
    .join("");
  const styled = (text: string, id: number) => p(text, `<w:pStyle w:val="${id}"/>`);
  const body =
    styled("依法治县这一年", 2) +
    styled("主要成效", 0) +
    styled("健全制度", 1) +
    styled("全年审查合同12件，提出意见30条；办结12件。", 1);
  assert.deepEqual(await linesFrom(docx(body, { styles })), [
    "# 依法治县这一年",
    "## 主要成效",
    "### 健全制度",
    "全年审查合同12件，提出意见30条；办结12件。",
  ]);
});

test("words inside of fields, controls, links and ruby are text; field codes are not", async () => {
  const field = (code: string, result: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const body =
    p(`${r("第")}${field(" REF a ", "三")}${r("条")}<w:fldSimple w:instr="DATE">${r("2025年")}</w:fldSimple>`) +
    p(
      `<w:sdt><w:sdtContent>${r("临溪")}</w:sdtContent></w:sdt><w:hyperlink w:anchor="a">${r("县")}</w:hyperlink><w:r><w:ruby><w:rt>${r("jú")}</w:rt><w:rubyBase>${r("局")}</w:rubyBase></w:ruby></w:r>`,
    ) +
    `<w:customXml><w:ins>${p("末段")}</w:ins></w:customXml>`;
  assert.deepEqual(await linesFrom(docx(body)), ["第三条2025年", "临溪县局", "末段"]);
});

test("a heading whose end is hidden runs into the text of the next paragraph; nothing is lost at the end", async () => {
  const hidden = "<w:rPr><w:vanish/><w:specVanish/></w:rPr>";
  const body = p("（一）健全制度。", hidden) + p("全年制定制度12项。") + p("末段。", hidden);
  assert.deepEqual(await linesFrom(docx(body)), ["（一）健全制度。全年制定制度12项。", "末段。"]);
});

test("a tab behind a typed number is none; blanks at the ends of words count only where that is said", async () => {
  const tab = "<w:r><w:tab/></w:r>";
  const bytes = docx(
    p(r("一、") + tab + r("主要成效")) +
      p(r("1.") + tab + r("制定制度3件。")) +
      "<w:p><w:r><w:t>审查\n  </w:t></w:r><w:r><w:t>45件。</w:t></w:r></w:p>",
  );
  assert.deepEqual(await linesFrom(bytes), ["## 一、主要成效", "1.制定制度3件。", "审查45件。"]);
});

test("a document whose text is another file inside of it says so", async () => {
  await assert.rejects(linesFrom(docx('<w:altChunk r:id="a"/>')), /嵌在里面的另一个文件.*另存为 \.docx/);
});

test("a document of pictures only is refused", async () => {
  await assert.rejects(
    linesFrom(docx(p('<w:r><w:drawing><pic xmlns="urn:p"/></w:drawing></w:r>'))),
    /没有文字，可能是扫描件/,
  );
});
