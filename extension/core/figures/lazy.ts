/** An expression made from word lists, put together when it is first used: most runs of the command line read no figures. */
export function lazy(source: () => string, flags = ""): () => RegExp {
  let expression: RegExp | null = null;
  return () => {
    expression ??= new RegExp(source(), flags);
    return expression;
  };
}
