/** Works out `+ - * /` and brackets over decimals; undefined when the text is nothing of the kind. Pure. */
export function calculate(expression: string): number | undefined {
  const tokens = expression.match(/\d+(?:\.\d+)?|[-+*/()]|\S/g) ?? [];
  let at = 0;
  const take = (...wanted: string[]) => (wanted.includes(tokens[at] ?? '') ? tokens[at++] : undefined);

  function sum(): number {
    let value = product();
    for (let sign = take('+', '-'); sign; sign = take('+', '-')) value += sign === '+' ? product() : -product();
    return value;
  }
  function product(): number {
    let value = factor();
    for (let sign = take('*', '/'); sign; sign = take('*', '/'))
      value = sign === '*' ? value * factor() : value / factor();
    return value;
  }
  function factor(): number {
    if (take('-')) return -factor();
    if (!take('(')) return Number(tokens[at++]);
    const value = sum();
    return take(')') ? value : Number.NaN;
  }

  const value = sum();
  return at === tokens.length && Number.isFinite(value) ? value : undefined;
}
