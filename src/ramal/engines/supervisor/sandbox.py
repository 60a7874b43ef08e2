"""A private mount namespace in which an unprivileged account sees source, instance and engines at one path, inside and outside the roots.

Mounts vanish with the last process of the namespace. Folders that others may not enter (a clone below a private home) are replaced, in the
namespace only, by an empty file system into which just our three folders are mounted back.
"""

import grp
import os
import pwd
import resource
import shlex
import stat
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOTS = ("edge", "core")
FILES = 65536
_STAGE = "/mnt"
_COPY = (
    "tar -C {source} -c --exclude=./var --exclude=./.git --exclude=./node_modules --exclude='./.*_cache' . | "
    "tar -C {target} -x --no-same-owner"
)


@dataclass(frozen=True)
class Account:
    """The unprivileged system account."""

    name: str
    uid: int
    groups: frozenset[int]

    @classmethod
    def named(cls, name: str) -> "Account":
        """Look it up. Raise KeyError where it does not exist."""
        entry = pwd.getpwnam(name)
        return cls(name, entry.pw_uid, frozenset({entry.pw_gid, *(g.gr_gid for g in grp.getgrall() if name in g.gr_mem)}))

    def may_enter(self, folder: Path) -> bool:
        """Say whether the account can pass through a folder and list it."""
        state = folder.stat()
        need = stat.S_IROTH | stat.S_IXOTH
        if state.st_uid == self.uid:
            need <<= 6
        elif state.st_gid in self.groups:
            need <<= 3
        return state.st_mode & need == need


@dataclass(frozen=True)
class Sandbox:
    """What the namespace shows: `source` (read by every role), `home` (written), `engines` (roots and environments)."""

    account: Account
    source: Path
    home: Path
    engines: Path
    low_ports: bool = False
    """Whether a role needs ports below 1024: CAP_NET_BIND_SERVICE is kept for it (`outside`)."""

    @property
    def paths(self) -> tuple[Path, ...]:
        """The three folders, outer ones first."""
        return tuple(sorted({self.source, self.home, self.engines}, key=lambda path: len(path.parts)))

    def closed(self, path: Path) -> Path | None:
        """Return the first folder on the way to `path`, itself included, which the account cannot enter."""
        return next((folder for folder in (*reversed(path.parents), path) if not self.account.may_enter(folder)), None)

    def hides_source(self) -> bool:
        """Say whether parts of the source cannot be read by the account (a clone made under a strict umask)."""
        if not self.account.may_enter(self.source):
            return True
        for folder, folders, files in os.walk(self.source / "src"):
            if not self.account.may_enter(Path(folder)):
                return True
            folders[:] = [name for name in folders if name != "__pycache__"]
            if any(not (Path(folder) / name).stat().st_mode & stat.S_IROTH for name in files if not name.endswith(".pyc")):
                return True
        return False

    def argv(self, program: Sequence[str], environment: dict[str, str]) -> list[str]:
        """Return the command, to be run as root, that runs `program` as the account inside a new namespace.

        The program keeps CAP_SYS_CHROOT, and CAP_NET_BIND_SERVICE where a role needs it; `outside` and `inside` take them from what it
        starts.
        """
        kept = "-all,+sys_chroot" + (",+net_bind_service" if self.low_ports else "")
        drop = (
            "exec prlimit --nofile={files}:{files} --core=0:0 setpriv --reuid {name} --regid {name} --init-groups "
            "--inh-caps={kept} --ambient-caps={kept} --bounding-set={kept} -- env -i {environment} {program}"
        ).format(
            name=self.account.name,
            kept=kept,
            files=_open_files(),
            environment=shlex.join(f"{name}={value}" for name, value in environment.items()),
            program=shlex.join(program),
        )
        script = "\n".join(["set -eu", *self.mounts(), f"cd {shlex.quote(str(self.home))}", drop])
        return ["unshare", "--mount", "--propagation", "private", "sh", "-c", script]

    def mounts(self) -> list[str]:
        """Return the shell lines that arrange the namespace."""
        lines, separate = self._open()
        for name in ROOTS:
            root = self.engines / name
            if root.is_dir():
                lines += _dress(root, separate)
        return lines

    def _open(self) -> tuple[list[str], list[Path]]:
        """Open closed folders. Return shell lines, and the folders that must be bound one by one."""
        copied = self.hides_source()
        first = {
            path: self.source if copied and not self.closed(path) and path.is_relative_to(self.source) else self.closed(path)
            for path in self.paths
        }
        hidden = [path for path in self.paths if first[path]]
        separate = [
            path for path in self.paths if path in hidden or not any(path != other and path.is_relative_to(other) for other in self.paths)
        ]
        if not hidden:
            return [], separate
        lines = [f"mount -t tmpfs -o mode=0755 tmpfs {_STAGE}"]
        for number, path in enumerate(hidden):
            lines += [f"mkdir {_STAGE}/{number}", f"mount --bind {path} {_STAGE}/{number}"]
        covers = sorted({folder for folder in first.values() if folder}, key=lambda folder: len(folder.parts))
        outer = [folder for folder in covers if not any(folder != other and folder.is_relative_to(other) for other in covers)]
        lines += [f"mount -t tmpfs -o mode=0755 tmpfs {folder}" for folder in outer]
        for number, path in enumerate(hidden):
            lines.append(f"mkdir -p {path}")
            if copied and path == self.source:
                lines += [_COPY.format(source=f"{_STAGE}/{number}", target=path), f"chmod -R a+rX {path}"]
            else:
                lines.append(f"mount --bind {_STAGE}/{number} {path}")
        return lines, separate


def _open_files() -> int:
    """Return how many files a process may open: as many as wanted, or as this system lets root grant."""
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    return FILES if hard == resource.RLIM_INFINITY else min(FILES, hard)


def _dress(root: Path, folders: Sequence[Path]) -> list[str]:
    """Return the shell lines that show the folders, and what a program expects of a system, inside a root."""
    lines = [f"mount -t tmpfs -o mode=1777,size=256m tmpfs {root / 'tmp'}"]
    for folder in folders:
        lines += [f"mkdir -p {root}{folder}", f"mount --bind {folder} {root}{folder}"]
    lines += [f"mount --rbind /dev {root}/dev", f"mount -t proc proc {root}/proc"]
    for name in ("hosts", "resolv.conf", "localtime", "passwd", "group"):
        lines.append(
            f"if [ -e /etc/{name} ]; then [ -e {root}/etc/{name} ] || : >{root}/etc/{name}; mount --bind /etc/{name} {root}/etc/{name}; fi"
        )
    return lines


def outside(program: Sequence[str], *, data: int | None = None, low_ports: Sequence[int] = ()) -> list[str]:
    """Return the command of a role of the host: no capability but that for its low ports, and at most `data` bytes of private memory."""
    kept = "-all,+net_bind_service" if low_ports else "-all"
    limit = ["prlimit", f"--data={data}"] if data else []
    return [*limit, "setpriv", f"--inh-caps={kept}", f"--ambient-caps={kept}", "--no-new-privs", *program]


def inside(root: Path, program: Sequence[str]) -> list[str]:
    """Return the command of a role inside an engine root: no capability at all from there on."""
    return ["/usr/sbin/chroot", str(root), "/usr/bin/setpriv", "--inh-caps=-all", "--ambient-caps=-all", "--no-new-privs", *program]
