"""Where a record may not lie: network shares, where SQLite's locks do not hold, and folders a cloud service syncs."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from console.domain.errors import StorageUnavailable

_MOUNTS = Path("/proc/self/mounts")
_NETWORK_TYPES = frozenset(
    {
        "afs",
        "ceph",
        "cifs",
        "davfs",
        "fuse.davfs",
        "fuse.glusterfs",
        "fuse.gvfsd-fuse",
        "fuse.rclone",
        "fuse.sshfs",
        "glusterfs",
        "ncpfs",
        "nfs",
        "nfs4",
        "smb3",
        "smbfs",
    }
)
_CLOUD_FOLDERS = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "icloud drive": "iCloud",
    "iclouddrive": "iCloud",
    "mobile documents": "iCloud",
    "cloudstorage": "a cloud service",
}
_DRIVE_REMOTE = 4
_NETWORK = (
    "{path} lies on a network share, where a record can be damaged: give a folder on a disk of this PC"
    " (backups may go to the share)."
)
_CLOUD = (
    "{path} is kept in step by {service}, which can damage a record: give a folder outside of it"
    " (backups may go there)."
)


def require_fit_place(path: Path, mounts: Path = _MOUNTS) -> None:
    """Refuse a folder in which a record would not be safe.

    Args:
        mounts: The system's table of what is mounted where, in the form of ``/proc/mounts``; absent = not looked at.

    Raises:
        StorageUnavailable: Network share or synced folder.
    """
    if is_network_name(path) or is_on_network(path, mounts):
        raise StorageUnavailable(_NETWORK.format(path=path))
    service = cloud_service(path)
    if service is not None:
        raise StorageUnavailable(_CLOUD.format(path=path, service=service))


def is_network_name(path: Path) -> bool:
    """Whether the name itself is that of a share: it begins with two slashes or backslashes."""
    name = str(path)
    return name.startswith(("\\\\", "//")) and not name.startswith(("\\\\?\\", "\\\\.\\"))


def is_on_network(path: Path, mounts: Path = _MOUNTS) -> bool:
    """Whether the folder, links followed, is on a mapped drive or a mounted share."""
    whole = Path(os.path.realpath(path))
    if sys.platform == "win32":
        import ctypes

        return bool(ctypes.windll.kernel32.GetDriveTypeW(whole.anchor) == _DRIVE_REMOTE)
    return _file_system(whole, mounts) in _NETWORK_TYPES


def cloud_service(path: Path) -> str | None:
    """The service that syncs this folder, as its name or that of a folder above tells."""
    for name in (*path.parts, *Path(os.path.realpath(path)).parts):
        plain = name.casefold()
        if plain in _CLOUD_FOLDERS:
            return _CLOUD_FOLDERS[plain]
        if plain.startswith("onedrive - "):
            return "OneDrive"
    return None


def _file_system(path: Path, mounts: Path) -> str:
    """Type of the file system with the longest mount point above the path."""
    try:
        table = mounts.read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return ""
    best, found = -1, ""
    for row in table.splitlines():
        _, point, kind, *_ = [*row.split(" "), "", "", ""]
        point = point.replace("\\040", " ").replace("\\011", "\t").replace("\\012", "\n").replace("\\134", "\\")
        if len(point) >= best and (point == "/" or path == Path(point) or Path(point) in path.parents):
            best, found = len(point), kind
    return found
