import hooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";
import effects from "./scripts/rules/effects.mjs";
import untranslated from "./scripts/rules/untranslated.mjs";

const consoles = ["platform", "isp", "tenant", "phone"];
const ours = { rules: { effects, untranslated } };

/** apps → features, phone-core → ui → api, i18n. No app knows another one, or another one's API. */
const DIRECTIONS = { "phone-core": ["api"], ui: ["api", "i18n"], features: ["ui", "api", "i18n"], i18n: [], api: [] };
const packages = ["features", "phone-core", "ui", "api", "i18n"];

/** Refuse imports by package name, which is how one package or app reaches another. */
function only(files, allowed, extra = []) {
  const refused = packages.filter((name) => !allowed.includes(name)).flatMap((name) => [`@ramal/${name}`, `@ramal/${name}/*`]);
  const group = [...refused, ...consoles.flatMap((name) => [`@ramal/${name}`, `@ramal/${name}/*`]), "**/apps/**", "**/packages/**", ...extra];
  return {
    files,
    rules: { "no-restricted-imports": ["error", { patterns: [{ group, message: "against the direction of imports (docs: web/README.md)" }] }] },
  };
}

export default tseslint.config(
  { ignores: ["dist", ".dist-new", ".cache", "node_modules", "**/*.d.ts"] },
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  {
    files: ["**/*.{ts,tsx}"],
    plugins: { "react-hooks": hooks, ours },
    rules: {
      ...hooks.configs.recommended.rules,
      "react-hooks/incompatible-library": "off", // the table and the virtual list are what they are
      "ours/effects": "error",
      "ours/untranslated": "error",
      "no-console": ["error", { allow: ["error"] }],
      "no-restricted-globals": ["error", { name: "alert" }, { name: "confirm" }, { name: "prompt" }],
      "no-restricted-syntax": [
        "error",
        { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: "text of others is never markup" },
        { selector: "MemberExpression[property.name='innerHTML']", message: "text of others is never markup" },
      ],
      eqeqeq: "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-invalid-void-type": "off",
    },
  },
  ...Object.entries(DIRECTIONS).map(([name, allowed]) => only([`packages/${name}/src/**`], allowed)),
  ...consoles.map((name) => only([`apps/${name}/src/**`], packages, consoles.filter((other) => other !== name).map((other) => `@ramal/api/${other}`))),
  { files: ["**/tests/**", "scripts/**", "*.config.*", "vite.shared.ts", "apps/*/vite.config.ts"], rules: { "ours/untranslated": "off", "no-console": "off", "no-restricted-imports": "off" } },
);
