declare module 'hyphen/nl/index.js' {
  const nl: { readonly hyphenateSync: (text: string) => string };
  export default nl;
}
