import { Text, Title } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import type { ReactNode } from "react";
import type { Icon } from "./icons";
import classes from "./Page.module.css";
import { uiWords } from "./words";

interface PageProps {
  title: string;
  lead?: ReactNode;
  /** What leads here: links, from the outermost on. */
  crumbs?: ReactNode[];
  actions?: ReactNode;
  narrow?: boolean;
  children: ReactNode;
}

/** The frame of every page: where it is, what it is, what can be done. */
export function Page({ title, lead, crumbs = [], actions, narrow, children }: PageProps) {
  useDocumentTitle(title);
  return (
    <div className={`${classes.page} ${narrow ? classes.narrow : ""}`}>
      <header className={classes.head}>
        <div className={classes.words}>
          {crumbs.length > 0 ? <Crumbs crumbs={crumbs} /> : null}
          <Title order={1} className={classes.title ?? ""}>
            {title}
          </Title>
          {lead ? <div className={classes.lead}>{lead}</div> : null}
        </div>
        {actions ? <div className={classes.actions}>{actions}</div> : null}
      </header>
      {children}
    </div>
  );
}

function Crumbs({ crumbs }: { crumbs: ReactNode[] }) {
  const t = uiWords.use();
  return (
    <nav className={classes.crumbs} aria-label={t("crumbs")}>
      {crumbs.map((crumb, index) => (
        <span key={index}>
          {crumb} <span aria-hidden="true">/</span>
        </span>
      ))}
    </nav>
  );
}

/** A surface on the page. */
export function Sheet({ children, padded }: { children: ReactNode; padded?: boolean }) {
  return <section className={classes.sheet} style={padded ? { padding: "clamp(1rem, 3vw, 1.5rem)" } : undefined}>{children}</section>;
}

interface EmptyStateProps {
  icon: Icon;
  title: string;
  text: string;
  action?: ReactNode;
}

/** Nothing here yet: says what would be, and the next step. */
export function EmptyState({ icon: Drawn, title, text, action }: EmptyStateProps) {
  return (
    <div className={classes.empty}>
      <div className={classes.emptyIcon}>
        <Drawn size={26} />
      </div>
      <Text fw={600} size="lg">
        {title}
      </Text>
      <Text c="dimmed" maw={440}>
        {text}
      </Text>
      {action ? <div style={{ marginTop: "0.75rem" }}>{action}</div> : null}
    </div>
  );
}

/** Names and values of one thing. */
export function Facts({ facts }: { facts: { label: string; value: ReactNode }[] }) {
  return (
    <dl className={classes.facts}>
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value === "" || value === null || value === undefined ? "–" : value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** One figure with its name. */
export function Stat({ label, value, note }: { label: string; value: ReactNode; note?: ReactNode }) {
  return (
    <div className={`${classes.sheet} ${classes.stat}`}>
      <div className={classes.statLabel}>{label}</div>
      <div className={classes.statValue}>{value}</div>
      {note ? <div className={classes.statLabel}>{note}</div> : null}
    </div>
  );
}
