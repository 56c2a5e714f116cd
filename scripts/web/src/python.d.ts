/** Python sources travel inside the worker as text (esbuild's text loader). */
declare module "*.py" {
  const text: string;
  export default text;
}
