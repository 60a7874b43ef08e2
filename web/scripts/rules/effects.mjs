// `useEffect` connects to a system outside of React and disconnects again. Anything else is a computation or an event handler.
// The rule asks for the outside system: the effect's body must subscribe, or name what it drives.
const OUTSIDE = /^(on[A-Z]|subscribe|live|connect|observe|listen|start|open|suggest|addEventListener|set[A-Z]\w*(Timeout|Interval)|setTimeout|setInterval|requestAnimationFrame|register|watch|play|attach)/;

function namesIn(node, found = new Set()) {
  if (!node || typeof node.type !== "string") return found;
  if (node.type === "CallExpression" || node.type === "NewExpression") {
    const callee = node.callee;
    if (callee.type === "Identifier") found.add(callee.name);
    if (callee.type === "MemberExpression" && callee.property.type === "Identifier") found.add(callee.property.name);
    if (node.type === "NewExpression") found.add("connect");
  }
  for (const [key, value] of Object.entries(node)) {
    if (key === "parent") continue;
    for (const child of Array.isArray(value) ? value : [value]) if (child && typeof child === "object") namesIn(child, found);
  }
  return found;
}

export default {
  meta: { type: "problem", schema: [], messages: { inside: "this effect drives nothing outside of React: compute it while drawing, or do it in the event's handler" } },
  create(context) {
    return {
      CallExpression(node) {
        if (node.callee.type !== "Identifier" || node.callee.name !== "useEffect") return;
        const names = [...namesIn(node.arguments[0])];
        if (!names.some((name) => OUTSIDE.test(name))) context.report({ node, messageId: "inside" });
      },
    };
  },
};
