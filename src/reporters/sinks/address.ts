/** An address that may become a link: http or https, without a user in it, of a length that no page chokes on; null for any other. */
export const webAddress = (url: string | null): URL | null => {
  if (url === null || url.length > 2000 || !URL.canParse(url)) return null;
  const address = new URL(url);
  const { protocol, username, password } = address;
  return (protocol === 'https:' || protocol === 'http:') && username === '' && password === '' ? address : null;
};
