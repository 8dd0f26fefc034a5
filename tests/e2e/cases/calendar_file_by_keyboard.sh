# With the keyboard alone a person takes the visit of a clinic's calendar file into the diary, and saves a file in turn.
start_bus
start_display
mkdir "$home/Downloads" "$home/Documents"
day=$(date -ud '+10 days' +%Y%m%d)
printf '%s\r\n' BEGIN:VCALENDAR VERSION:2.0 PRODID:clinic BEGIN:VEVENT UID:one@clinic DTSTAMP:20260101T090000Z \
    "DTSTART:${day}T110000Z" "DTEND:${day}T113000Z" SUMMARY:Physio END:VEVENT END:VCALENDAR > "$home/Downloads/clinic.ics"
open_window
repeated() { for ((i = 0; i < $2; i++)); do press "$1"; done; }
press ctrl+5 Tab Right Return  # Follow-ups, Visits
repeated Tab 14                # Add visits from a calendar file
press_and_see Return
press_and_see shift+Tab Return  # the file that was found
visits() { aftercare appointment list --json > "$home/list" && grep -q 'T11:00' "$home/list"; }
if visits; then fail "it was added before anybody said so"; fi
press Return  # Add these
eventually visits
eventually is_still
press_and_see shift+Tab Return  # Save as calendar file
press Tab Tab Return  # Save file, where it proposes
eventually grep -q "SUMMARY:Visit: Physio" "$home/Documents/aftercare.ics"
