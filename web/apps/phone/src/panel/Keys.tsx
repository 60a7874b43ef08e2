import { useRef } from "react";
import classes from "./Panel.module.css";

const KEYS = [
  ["1", ""],
  ["2", "ABC"],
  ["3", "DEF"],
  ["4", "GHI"],
  ["5", "JKL"],
  ["6", "MNO"],
  ["7", "PQRS"],
  ["8", "TUV"],
  ["9", "WXYZ"],
  ["*", ""],
  ["0", "+"],
  ["#", ""],
] as const;

const LONG = 500;

/** The twelve keys. Holding 0 down gives +. */
export function Keys({ onKey, small = false }: { onKey: (key: string) => void; small?: boolean }) {
  return (
    <div className={`${classes.keys} ${small ? classes.small : ""}`}>
      {KEYS.map(([key, letters]) => (
        <Key key={key} name={key} letters={letters} onKey={onKey} />
      ))}
    </div>
  );
}

function Key({ name, letters, onKey }: { name: string; letters: string; onKey: (key: string) => void }) {
  const down = useRef(0);
  return (
    <button
      type="button"
      className={classes.key}
      aria-label={name}
      onPointerDown={(event) => {
        down.current = event.timeStamp;
      }}
      onClick={(event) => onKey(name === "0" && down.current > 0 && event.timeStamp - down.current > LONG ? "+" : name)}
    >
      <span>{name}</span>
      <small aria-hidden="true" data-letters={letters} />
    </button>
  );
}
