// Texts for people come from the words of both languages, never from the code: JSX text and the attributes that people read.
const READ = new Set(["label", "title", "placeholder", "description", "aria-label", "alt", "text", "lead", "help"]);
const LETTERS = /\p{L}{2,}/u;

function textOf(node) {
  if (node?.type === "Literal" && typeof node.value === "string") return node.value;
  if (node?.type === "TemplateLiteral") return node.quasis.map(({ value }) => value.cooked).join(" ");
  return "";
}

export default {
  meta: { type: "problem", schema: [], messages: { literal: "“{{text}}” is a text in the code: put it into the feature's words, in both languages" } },
  create(context) {
    const report = (node, text) => {
      if (LETTERS.test(text)) context.report({ node, messageId: "literal", data: { text: text.trim().slice(0, 40) } });
    };
    return {
      JSXText: (node) => report(node, node.value),
      JSXExpressionContainer(node) {
        if (node.parent.type === "JSXElement" || node.parent.type === "JSXFragment") report(node, textOf(node.expression));
      },
      JSXAttribute(node) {
        const name = node.name.type === "JSXIdentifier" ? node.name.name : "";
        if (!READ.has(name) || !node.value) return;
        report(node, textOf(node.value.type === "JSXExpressionContainer" ? node.value.expression : node.value));
      },
    };
  },
};
