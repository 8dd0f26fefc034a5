# The packages this program is built, run and tested with, and how they get here. Sourced by ./dev.
# A name may be given as a|b where releases of Debian differ: the first one known is installed.

build_packages=(
    g++ cmake ninja-build pkg-config git ca-certificates dpkg-dev debian-archive-keyring
    libglfw3-dev libgl-dev libfreetype-dev libpng-dev libsqlite3-dev libsystemd-dev libasound2-dev
    libspeechd-dev libxcb1-dev libical-dev
    nlohmann-json3-dev libhowardhinnant-date-dev libcli11-dev libfmt-dev
    fonts-inter fonts-material-design-icons-iconfont tzdata
)
headless_packages=(xvfb libgl1-mesa-dri)
test_packages=(
    openbox dunst xdotool dbus dbus-x11 faketime at-spi2-core x11-utils imagemagick tmux
    procps sqlite3 xclip speech-dispatcher speech-dispatcher-audio-plugins libglib2.0-bin python3-jsonschema python3-scipy libbenchmark-dev
)

is_installed() {
    [[ " $installed_packages " == *" $1 "* ]]
}

# Prints the names among its arguments that still have to be installed.
missing_packages() {
    local choice name installed_packages
    installed_packages=$(dpkg-query -W -f='${db:Status-Abbrev}${Package}\n' | sed -n 's/^ii //p' | tr '\n' ' ')
    for choice in "$@"; do
        for name in ${choice//|/ }; do
            if is_installed "$name"; then continue 2; fi
        done
        printf '%s\n' "$choice"
    done
}

# The first name of a|b that apt knows; the last one when it knows none, so that apt says what is wrong.
known_name() {
    local name
    for name in ${1//|/ }; do
        if apt-cache show --no-all-versions "$name" > /dev/null 2>&1; then break; fi
    done
    printf '%s\n' "$name"
}

as_root() {
    if ((EUID == 0)); then
        "$@"
    elif command -v sudo > /dev/null; then
        sudo "$@"
    else
        stop "Packages are missing, and neither root nor sudo is here to run: $*"
    fi
}

install_packages() {
    command -v dpkg-query > /dev/null || return 0  # not a Debian: CMake says what it misses
    local choice missing names=()
    mapfile -t missing < <(missing_packages "$@")
    if ((${#missing[@]} == 0)); then return; fi
    say "Installing ${missing[*]}"
    as_root apt-get update -q
    for choice in "${missing[@]}"; do names+=("$(known_name "$choice")"); done
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${names[@]}"
}
