from __future__ import annotations

from pathlib import Path

import pytest

from console.domain.errors import StorageUnavailable
from console.storage.place_check import cloud_service, is_on_network, require_fit_place


def _mounts(tmp_path: Path, *rows: str) -> Path:
    table = tmp_path / "mounts"
    table.write_text("\n".join(("/dev/sda1 / ext4 rw 0 0", *rows, "")), encoding="utf-8")
    return table


def test_an_ordinary_folder_is_fit(tmp_path: Path) -> None:
    require_fit_place(tmp_path / "record")
    assert not (tmp_path / "record").exists()  # looking makes nothing


@pytest.mark.parametrize("kind", ["nfs4", "cifs", "smb3", "fuse.sshfs"])
def test_a_mounted_share_is_refused_and_the_disk_beside_it_is_not(tmp_path: Path, kind: str) -> None:
    share, beside = tmp_path / "share", tmp_path / "shared"
    table = _mounts(tmp_path, f"server:/x {share} {kind} rw 0 0")
    with pytest.raises(StorageUnavailable, match="network share"):
        require_fit_place(share / "center" / "record", table)
    require_fit_place(beside, table)


def test_the_mount_nearest_to_the_folder_counts(tmp_path: Path) -> None:
    share = tmp_path / "share"
    table = _mounts(tmp_path, f"server:/x {share} nfs rw 0 0", f"/dev/sdb1 {share}/local ext4 rw 0 0")
    assert is_on_network(share, table)
    assert not is_on_network(share / "local" / "record", table)


def test_a_mount_point_with_a_blank_in_its_name_is_known(tmp_path: Path) -> None:
    table = _mounts(tmp_path, f"server:/x {tmp_path}/our\\040share nfs rw 0 0")
    assert is_on_network(tmp_path / "our share" / "record", table)


def test_a_link_onto_a_share_is_followed(tmp_path: Path) -> None:
    (tmp_path / "share").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "share")
    assert is_on_network(tmp_path / "link", _mounts(tmp_path, f"s:/x {tmp_path}/share nfs rw 0 0"))


def test_without_a_table_of_mounts_nothing_is_refused(tmp_path: Path) -> None:
    assert not is_on_network(tmp_path, tmp_path / "absent")


@pytest.mark.parametrize("name", ["\\\\server\\share\\record", "//server/share/record"])
def test_the_name_of_a_share_is_refused(name: str) -> None:
    with pytest.raises(StorageUnavailable, match="network share"):
        require_fit_place(Path(name))


@pytest.mark.parametrize(
    ("name", "service"),
    [
        ("/home/km/OneDrive/record", "OneDrive"),
        ("/home/km/OneDrive - Town of Ridgefield/record", "OneDrive"),
        ("/home/km/Dropbox/record", "Dropbox"),
        ("/home/km/Google Drive/record", "Google Drive"),
        ("/Users/km/Library/Mobile Documents/record", "iCloud"),
        ("/Users/km/Library/CloudStorage/Box/record", "a cloud service"),
    ],
)
def test_a_synced_folder_is_refused_by_its_name(name: str, service: str) -> None:
    assert cloud_service(Path(name)) == service
    with pytest.raises(StorageUnavailable, match=service):
        require_fit_place(Path(name))


def test_a_folder_that_only_sounds_like_one_is_fit() -> None:
    assert cloud_service(Path("/home/km/dropboxes/record")) is None
