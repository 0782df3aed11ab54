/**
 * Takes a page's address; gives the HTML of its content as the build made it, and gives the document its title. Rejects where
 * the page cannot be had. Fetched only after a failure.
 */
export async function builtPage(address: string): Promise<string> {
  // The page of a wrong address comes with the status for it, and is as good.
  const response = await fetch(address);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const root = page.getElementById('root');
  if (!root) throw new Error(`There is no page of ours at ${address}`);
  // Not by document.title, which the page sets too: what failed may be that.
  document.querySelector('title')?.replaceChildren(page.title);
  return root.innerHTML;
}
