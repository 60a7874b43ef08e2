"""The smallest body that a route's schema accepts: made from its OpenAPI document."""

from typing import Any

EXAMPLES = {
    "email": "someone@example.net",
    "uuid": "01900000-0000-7000-8000-0000000000ff",
    "date-time": "2100-01-01T00:00:00Z",
    "date": "2100-01-01",
    "uri": "https://www.example.net/",
    "ipv4": "192.0.2.200",
}
BY_NAME = {
    "namespace": "newcomer",
    "currency": "BRL",
    "country": "BR",
    "time_zone": "America/Sao_Paulo",
    "number": "+556122224444",
    "address": "192.0.2.201",
    "cidr": "192.0.2.201/32",
    "host": "192.0.2.202",
    "permissions": ["*"],
    "role": "tenant-viewer",
    "domain": "somewhere",
    "label": "somewhere",
    "code": "123456",
    "username": "someone",
    "dialled": "190",
    "match": ".*",
    "subs": "(.*)",
    "replacement": "\\1",
}


def body_of(operation: dict[str, Any], document: dict[str, Any]) -> Any:
    """Return an example body, or None for a route without one."""
    content = operation.get("requestBody", {}).get("content", {})
    return example(content["application/json"]["schema"], document) if "application/json" in content else None


def example(schema: dict[str, Any], document: dict[str, Any], name: str = "") -> Any:  # noqa: PLR0911 - one line a case
    """Return the smallest value of a schema."""
    schema = resolve(schema, document)
    if name in BY_NAME and schema.get("type", "string") in {"string", "array"} and "enum" not in schema:
        return BY_NAME[name]
    for word in ("const", "default"):
        if word in schema:
            return schema[word]
    if "enum" in schema:
        return schema["enum"][0]
    if schema.get("type") == "object" or "properties" in schema:
        wanted = schema.get("required", [])
        return {key: example(value, document, key) for key, value in schema.get("properties", {}).items() if key in wanted}
    if schema.get("type") == "array":
        return [example(schema.get("items", {}), document)] * max(1, schema.get("minItems", 1))
    if schema.get("type") in {"integer", "number"}:
        return max(schema.get("minimum", 1), 1)
    if schema.get("type") == "boolean":
        return False
    return EXAMPLES.get(schema.get("format", ""), "x" * max(12, schema.get("minLength", 0)))


def resolve(schema: dict[str, Any], document: dict[str, Any]) -> dict[str, Any]:
    """Follow references, and take the first of several shapes."""
    while True:
        if "$ref" in schema:
            schema = document["components"]["schemas"][schema["$ref"].rsplit("/", 1)[-1]]
        elif found := (schema.get("anyOf") or schema.get("oneOf") or schema.get("allOf")):
            schema = {key: value for key, value in schema.items() if key not in {"anyOf", "oneOf", "allOf"}} | dict(found[0])
        else:
            return schema
