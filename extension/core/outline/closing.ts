/** 特此报告, 以上报告，请审阅: the words that end a report. */
const closing = /^(?:特此|专此|以上(?:报告|汇报|情况(?=[,。]|如无|请))|妥否|当否|如无不妥|此致)/;
/** What may stand below them: 附件, 抄送, a date, the organ with its seal. */
const below =
  /^(?:附件?[\d一二三四五]{0,2}[:、.]|附件?$|抄[送报]|联系(?:人|电话|方式)|\(?此件|20\d\d ?年 ?\d{0,2} ?月[ \d]*日?$)|\((?:盖章|公章|签章|印章)\)$/;

/** Whether a line, or a sentence, closes the report. */
export const isClosing = (folded: string): boolean => closing.test(folded);

/** Whether a line or sentence belongs to the end of the page: it closes the report, or stands below what does. */
export const isEnding = (folded: string): boolean => closing.test(folded) || below.test(folded);
