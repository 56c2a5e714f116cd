/** A message of the harness: plain text in which `backticks` mean code. */
export function Said({ text }: { text: string }) {
  const pieces = text.split(/`([^`]+)`/);
  return <>{pieces.map((piece, index) => (index % 2 ? <code key={index}>{piece}</code> : piece))}</>;
}
