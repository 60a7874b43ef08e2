import { ActionIcon, Button, Center, Loader } from "@mantine/core";
import { IconCalls, ProblemView, Sheet } from "@ramal/ui";
import type { UseInfiniteQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useWhyNot } from "../panel/DialPad";
import { useDial } from "../panel/dialling";
import classes from "./EntryList.module.css";
import { listWords } from "./words";

interface Pages<R> {
  pages: { items: R[]; next?: string | null }[];
}

interface EntryListProps<R> {
  label: string;
  rows: UseInfiniteQueryResult<Pages<R>>;
  keyOf: (row: R) => string;
  empty: ReactNode;
  children: (row: R) => ReactNode;
}

/** A list that is read page after page. */
export function EntryList<R>({ label, rows, keyOf, empty, children }: EntryListProps<R>) {
  const t = listWords.use();
  if (rows.error && !rows.data) return <ProblemView problem={rows.error} retry={() => void rows.refetch()} />;
  if (!rows.data) {
    return (
      <Center mih={160}>
        <Loader type="dots" aria-label={t("loading")} />
      </Center>
    );
  }
  const items = rows.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <Sheet>{empty}</Sheet>;
  return (
    <>
      <ul className={classes.list} aria-label={label}>
        {items.map((row) => (
          <li key={keyOf(row)} className={classes.row}>
            {children(row)}
          </li>
        ))}
      </ul>
      {rows.hasNextPage ? (
        <Center mt="md">
          <Button variant="default" loading={rows.isFetchingNextPage} onClick={() => void rows.fetchNextPage()}>
            {t("more")}
          </Button>
        </Center>
      ) : null}
    </>
  );
}

interface EntryProps {
  /** What stands before the words: a picture, a sign. */
  sign: ReactNode;
  title: ReactNode;
  detail?: ReactNode;
  meta?: ReactNode;
  acts?: ReactNode;
}

/** One line of a list. */
export function Entry({ sign, title, detail, meta, acts }: EntryProps) {
  return (
    <div className={classes.entry}>
      {sign}
      <div className={classes.words}>
        <div className={classes.title}>{title}</div>
        {detail ? <div className={classes.detail}>{detail}</div> : null}
      </div>
      {meta ? <div className={classes.meta}>{meta}</div> : null}
      {acts ? <div className={classes.acts}>{acts}</div> : null}
    </div>
  );
}

/** Calls somebody from a list. */
export function CallButton({ address, name }: { address: string; name: string }) {
  const t = listWords.use();
  const dial = useDial();
  const why = useWhyNot();
  return (
    <ActionIcon variant="light" color="teal" size="lg" radius="xl" aria-label={t("call", { name })} title={why || t("call", { name })} disabled={Boolean(why) || !address} onClick={() => dial?.(address, name)}>
      <IconCalls size={18} />
    </ActionIcon>
  );
}
