"""Provides Night by the clock: it comes and goes at the hours chosen; a person's own choice stands between them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from console.domain.clock import iso_utc
from console.services.settings import Settings, ThemeName
from console.ui.chosen_settings import ChosenSettings
from console.ui.night_hours import NightSwitch, newest_switch
from console.ui.session import Session


class NightClock:
    """Chooses the theme once at each switch, as a person would: whatever is chosen later holds until the next."""

    def __init__(self, settings: ChosenSettings, session: Session) -> None:
        self._settings = settings
        self._session = session
        settings.changed.connect(lambda _: self.follow())
        self.follow()

    def follow(self, now: datetime | None = None) -> None:
        """Follow the newest switch, if that has not been done."""
        chosen = self._settings.now
        if not chosen.night_by_clock:
            self._settings.change(clock_followed="")  # turned on again, it is followed at once
            return
        zone = self._session.situation.set_up.center.zone
        switch = newest_switch(now or self._session.clock.now(), zone, chosen.night_from, chosen.night_until)
        if switch is not None and _note(switch) != chosen.clock_followed:
            self._settings.change(clock_followed=_note(switch), **_chosen_by(switch, chosen))


def _note(switch: NightSwitch) -> str:
    return f"{iso_utc(switch.at)} {_NIGHT if switch.begins else 'day'}"


def _chosen_by(switch: NightSwitch, chosen: Settings) -> dict[str, Any]:
    """Never away from High contrast: who needs it needs it at night too."""
    if chosen.theme == ThemeName.HIGH_CONTRAST:
        return {}
    if switch.begins:
        day = ThemeName.DARK if chosen.theme == ThemeName.NIGHT else chosen.theme
        return {"theme": ThemeName.NIGHT.value, "day_theme": str(day)}
    if chosen.clock_followed.endswith(_NIGHT) or chosen.theme == ThemeName.NIGHT:
        return {"theme": chosen.day_theme if chosen.day_theme != ThemeName.NIGHT else ThemeName.DARK.value}
    return {}  # a look that was chosen by day, and no night since


_NIGHT = "night"
