# Cues are spoken by speech-dispatcher, which the program starts; when it hangs the program ends all the same.
need tmux speech-dispatcher
unset SPEECHD_ADDRESS SPEECHD_CMD
mkdir -p "$home/config/speech-dispatcher/modules"
touch "$home/config/speech-dispatcher/modules/dummy.conf"
cat > "$home/config/speech-dispatcher/speechd.conf" << EOF
LogLevel 5
LogDir "default"
AudioOutputMethod "alsa"
AddModule "dummy" "sd_dummy" "dummy.conf"
DefaultModule dummy
EOF
echo 'pcm.!default { type null }' > "$HOME/.asoundrc"
server=$home/run/speech-dispatcher

screen() { tmux -S "$home/tmux" "$@"; }
shows() { screen capture-pane -p | grep -q "$1"; }
spoken() { grep -qF "Queueing message |$1|" "$server/log/speech-dispatcher.log"; }
ended() { ! kill -0 "$player"; }

aftercare doctor > "$home/doctor"
expect grep -q "started with the first phrase" "$home/doctor"
screen new-session -d -x 80 -y 24 "$programs/aftercare" routine play desk_break_3
player=$(screen display-message -p '#{pane_pid}')
started+=("$player")
eventually shows "Pain before it?"
screen send-keys Enter
eventually shows "1 of 8"
screen send-keys v
eventually shows "Spoken cues are on."
screen send-keys s
eventually spoken "Shoulder rolls"
# Until it speaks the file may still name a parent that it forked from and left behind.
speaker=$(cat "$server/pid/speech-dispatcher.pid")
started+=("$speaker")
aftercare doctor > "$home/doctor"
expect grep -q "speech-dispatcher answers" "$home/doctor"

kill -STOP "$speaker"
screen send-keys s
eventually shows "3 of 8"
aftercare doctor > "$home/doctor"
expect grep -q "does not answer" "$home/doctor"
screen send-keys q
eventually ended
