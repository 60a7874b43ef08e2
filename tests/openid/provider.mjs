// A company's log-in service for tests: the certified OpenID provider of npm, and beside it the list of users as Keycloak tells it.
// node provider.mjs PACKAGES CONFIGURATION   (JSON: client_id, client_secret, redirect_uris, users)   prints its address once it listens
import { createServer } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [packages, text] = process.argv.slice(2);
const { default: Provider } = await import(pathToFileURL(join(packages, "oidc-provider/lib/index.js")));
const given = JSON.parse(text);
const users = new Map(given.users.map((user) => [user.id, user]));
const server = createServer();
await new Promise((done) => server.listen(given.port ?? 0, "127.0.0.1", done));
const issuer = `http://127.0.0.1:${server.address().port}`;

const provider = new Provider(issuer, {
  clients: [
    {
      client_id: given.client_id,
      client_secret: given.client_secret,
      redirect_uris: given.redirect_uris,
      grant_types: ["authorization_code", "client_credentials"],
    },
  ],
  claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
  features: { clientCredentials: { enabled: true }, devInteractions: { enabled: true } },
  pkce: { required: () => true },
  cookies: { keys: ["test"] },
  findAccount: (_context, id) => {
    const user = users.get(id);
    return user && { accountId: id, claims: () => ({ sub: id, email: user.email, email_verified: user.emailVerified, name: user.firstName }) };
  },
});

async function answer(request, response) {
  const url = new URL(request.url, issuer);
  if (url.pathname === "/control/users" && request.method === "PUT") {
    const parts = [];
    for await (const part of request) parts.push(part);
    users.clear();
    for (const user of JSON.parse(Buffer.concat(parts))) users.set(user.id, user);
    return response.writeHead(204).end();
  }
  if (url.pathname === "/admin/realms/acme/users") {
    const token = await provider.ClientCredentials.find((request.headers.authorization ?? "").replace("Bearer ", ""));
    if (!token?.isValid) return response.writeHead(401).end('{"error":"HTTP 401 Unauthorized"}');
    const first = Number(url.searchParams.get("first"));
    const page = [...users.values()].slice(first, first + Number(url.searchParams.get("max")));
    return response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(page));
  }
  return provider.callback()(request, response);
}

server.on("request", (request, response) => void answer(request, response).catch((error) => response.writeHead(500).end(String(error))));
console.log(issuer);
