/** Only while it runs is a script the current one. An image can be given that name, too, and is not believed. */
const script = document.currentScript;
const address = script instanceof HTMLScriptElement && script.src ? script.src : document.baseURI;

/** Reads a JSON file that the build has put beside the script. */
export async function beside(file: string): Promise<unknown> {
  const url = new URL(file, address).href;
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: HTTP ${response.status}`);
  return response.json();
}
