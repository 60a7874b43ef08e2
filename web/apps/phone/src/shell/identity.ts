interface Identity {
  /** Whose telephone it is; empty: whose address this is decides. */
  namespace: string;
  colour: string;
  icon: string;
}

/** Let the browser know under whose name, colour and icon the telephone is installed. */
export function attachIdentity({ namespace, colour, icon }: Identity): void {
  const query = namespace ? `?namespace=${encodeURIComponent(namespace)}` : "";
  link("manifest", `/api/public/theme/manifest${query}`);
  if (icon) {
    link("icon", icon);
    link("apple-touch-icon", icon);
  }
  if (colour) meta("theme-color", colour);
}

function link(rel: string, href: string): void {
  const found = document.head.querySelector<HTMLLinkElement>(`link[rel="${rel}"]`) ?? document.head.appendChild(Object.assign(document.createElement("link"), { rel }));
  if (found.getAttribute("href") === href) return;
  found.removeAttribute("type");
  found.href = href;
}

function meta(name: string, content: string): void {
  const found = document.head.querySelector<HTMLMetaElement>(`meta[name="${name}"]`) ?? document.head.appendChild(Object.assign(document.createElement("meta"), { name }));
  found.content = content;
}
