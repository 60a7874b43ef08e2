import { Anchor, type AnchorProps, Button, type ButtonProps } from "@mantine/core";
import { createLink, Link } from "@tanstack/react-router";
import type { ComponentType, ReactNode } from "react";
import type { Search } from "./navigation";

interface To {
  /** A path below the console: `/customers/1`. */
  to: string;
  search?: Search;
  children?: ReactNode;
}

type Linked<Props> = ComponentType<Props & To>;

// The router's own types know static routes only; ours come from the pages that were found.
const AnchorLink = createLink(Anchor<"a">) as unknown as Linked<AnchorProps>;
const ButtonLink = createLink(Button<"a">) as unknown as Linked<ButtonProps & { component: "a" }>;
const PlainLink = Link as unknown as Linked<{ className: string; onClick?: () => void; activeOptions: { exact: boolean } }>;

/** A link in text. */
export function PageLink(props: To & AnchorProps) {
  return <AnchorLink {...props} />;
}

/** A link that looks like a button. */
export function PageButton(props: To & ButtonProps) {
  return <ButtonLink component="a" {...props} />;
}

interface BareLinkProps extends To {
  className?: string;
  onClick?: () => void;
  /** Active at this very path only, not below it. */
  exact?: boolean;
}

/** A link without a look of its own. */
export function BareLink({ className = "", exact = false, ...rest }: BareLinkProps) {
  return <PlainLink className={className} activeOptions={{ exact }} {...rest} />;
}
