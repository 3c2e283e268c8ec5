/**
 * Which children each element of WordprocessingML may have, and in which order: ECMA-376, transitional, wml.xsd. Only what
 * the exporter writes between; the lists are whole where order matters, so that a new child finds its place.
 */
const words = (text: string): string[] => text.trim().split(/\s+/);

const paragraph = words(`
  pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs
  suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid
  spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl
  divId cnfStyle rPr sectPr pPrChange`);

const run = words(`
  rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish
  webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang
  eastAsianLayout specVanish oMath`);

const edges = words("top left start bottom right end insideH insideV tl2br tr2bl");

/** One of each at most, in this order, unless `repeated` has it. */
export const sequences: Readonly<Record<string, readonly string[]>> = {
  document: ["background", "body"],
  pPr: paragraph,
  rPr: run,
  sectPr: words(`
    headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols
    formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings`),
  pBdr: words("top left bottom right between bar"),
  tabs: ["tab"],
  tbl: words("tblPr tblGrid tr"),
  tblPr: words(`
    tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders
    shd tblLayout tblCellMar tblLook tblCaption tblDescription`),
  tblBorders: edges,
  tblCellMar: edges,
  tblGrid: ["gridCol"],
  tr: words("tblPrEx trPr tc"),
  tc: words("tcPr p"),
  tcPr: words("cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark"),
  styles: words("docDefaults latentStyles style"),
  docDefaults: words("rPrDefault pPrDefault"),
  rPrDefault: ["rPr"],
  pPrDefault: ["pPr"],
  style: words(`
    name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal
    personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr`),
  settings: words(`
    writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries displayBackgroundShape
    printPostScriptOverText printFractionalCharacterWidth printFormsData embedTrueTypeFonts embedSystemFonts
    saveSubsetFonts saveFormsData mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader bordersDoNotSurroundFooter
    gutterAtTop hideSpellingErrors hideGrammaticalErrors activeWritingStyle proofState formsDesign attachedTemplate
    linkStyles stylePaneFormatFilter stylePaneSortMethod documentType mailMerge revisionView trackRevisions doNotTrackMoves
    doNotTrackFormatting documentProtection autoFormatOverride styleLockTheme styleLockQFSet defaultTabStop autoHyphenation
    consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps showEnvelope summaryLength clickAndTypeStyle
    defaultTableStyle evenAndOddHeaders bookFoldRevPrinting bookFoldPrinting bookFoldPrintingSheets
    drawingGridHorizontalSpacing drawingGridVerticalSpacing displayHorizontalDrawingGridEvery
    displayVerticalDrawingGridEvery doNotUseMarginsForDrawingGridOrigin drawingGridHorizontalOrigin
    drawingGridVerticalOrigin doNotShadeFormData noPunctuationKerning characterSpacingControl printTwoOnOne
    strictFirstAndLastChars noLineBreaksAfter noLineBreaksBefore updateFields footnotePr endnotePr compat docVars rsids
    themeFontLang clrSchemeMapping shapeDefaults decimalSymbol listSeparator`),
  compat: words(`
    useSingleBorderforContiguousCells wpJustification noTabHangInd noLeading spaceForUL noColumnBalance
    balanceSingleByteDoubleByteWidth noExtraLineSpacing doNotLeaveBackslashAlone ulTrailSpace doNotExpandShiftReturn
    spacingInWholePoints lineWrapLikeWord6 printBodyTextBeforeHeader printColBlack wpSpaceWidth showBreaksInFrames
    subFontBySize suppressBottomSpacing suppressTopSpacing suppressSpacingAtTopOfPage suppressTopSpacingWP
    suppressSpBfAfterPgBrk swapBordersFacingPages convMailMergeEsc truncateFontHeightsLikeWP6 mwSmallCaps usePrinterMetrics
    doNotSuppressParagraphBorders wrapTrailSpaces footnoteLayoutLikeWW8 shapeLayoutLikeWW8 alignTablesRowByRow
    forgetLastTabAlignment adjustLineHeightInTable autoSpaceLikeWord95 noSpaceRaiseLower doNotUseHTMLParagraphAutoSpacing
    layoutRawTableWidth layoutTableRowsApart useWord97LineBreakRules doNotBreakWrappedTables doNotSnapToGridInCell
    selectFldWithFirstOrLastChar applyBreakingRules doNotWrapTextWithPunct doNotUseEastAsianBreakRules
    useWord2002TableStyleRules growAutofit useFELayout useNormalStyleForList compatSetting`),
  fonts: ["font"],
  font: words(
    "altName panose1 charset family notTrueType pitch sig embedRegular embedBold embedItalic embedBoldItalic",
  ),
  comments: ["comment"],
  comment: ["p"],
  ftr: ["p"],
};

/** Children in any order; those of `first` stand before all others. */
export const choices: Readonly<Record<string, { first?: string; last?: string; any: readonly string[] }>> = {
  body: { any: ["p", "tbl"], last: "sectPr" },
  p: { first: "pPr", any: ["r", "commentRangeStart", "commentRangeEnd"] },
  r: { first: "rPr", any: ["t", "br", "tab", "fldChar", "instrText", "annotationRef", "commentReference"] },
  trPr: { any: ["cantSplit", "tblHeader", "jc", "trHeight"] },
};

export const repeated = new Set(
  words("headerReference footerReference tab gridCol tr tc p style font comment compatSetting"),
);
