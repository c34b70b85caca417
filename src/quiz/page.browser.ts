const pages = new Map<string, Promise<Document>>();

/** A page of this site as a document; the browser parses it, and runs and loads nothing of it. Each is asked for once. */
export function pageAt(address: string): Promise<Document> {
  const page = pages.get(address) ?? request(address);
  pages.set(address, page);
  page.catch(() => pages.delete(address));
  return page;
}

function request(address: string): Promise<Document> {
  return new Promise((resolve, reject) => {
    const asked = new XMLHttpRequest();
    asked.open('GET', address);
    asked.responseType = 'document';
    asked.onload = () =>
      asked.status === 200 && asked.responseXML
        ? resolve(asked.responseXML)
        : reject(new Error(`${asked.status} for ${address}`));
    asked.onerror = () => reject(new Error(`no answer for ${address}`));
    asked.send();
  });
}
