// Keeps the telephone's own files, so that it opens at once and a page that is open still finds its parts after an update.
// Answers of the API, calls and everything else are none of its business.
const CACHE = "ramal-phone-__VERSION__";
const PAGE = "__BASE__";
const FILES = __FILES__;

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll([PAGE, ...FILES])));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name.startsWith("ramal-phone-") && name !== CACHE).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

// The page says when: a call must not end because of an update.
self.addEventListener("message", ({ data }) => {
  if (data === "apply") void self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin || !pathname.startsWith(PAGE)) return;
  if (request.mode === "navigate") event.respondWith(fetch(request).catch(() => kept(PAGE, request)));
  else if (FILES.includes(pathname)) event.respondWith(kept(pathname, request));
});

async function kept(name, request) {
  return (await (await caches.open(CACHE)).match(name, { ignoreVary: true })) ?? fetch(request);
}

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(self.clients.matchAll({ type: "window" }).then(([page]) => (page ? page.focus() : self.clients.openWindow(PAGE))));
});
