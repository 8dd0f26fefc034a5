# Dear ImGui and Catch2, from the signed source packages of Debian 13. Sourced by ./dev.
#
# apt works here with lists, cache and sources of its own under build/apt, so the system's configuration is only read:
# it tells from which addresses this computer takes Debian. Where that fails, CMake takes the same tags from upstream.

source_release=trixie

fetch_sources() {
    if has_source imgui && has_source catch2; then return; fi
    if ! command -v apt-get > /dev/null || ! command -v dpkg-source > /dev/null; then return; fi
    say "Fetching Dear ImGui and Catch2"
    local address addresses
    addresses=$(debian_addresses)
    if [[ -z $addresses ]]; then  # the lists were cleaned away, as in some container images
        as_root apt-get update -qq
        addresses=$(debian_addresses)
    fi
    for address in $addresses; do
        if fetch_from "$address"; then return; fi
    done
    echo "Debian's source packages could not be had; CMake will take the same versions from upstream."
}

has_source() { [[ -e build/deps/$1.stamp ]]; }

# Every address from which this computer takes Debian's own packages (no security updates, no other vendors).
debian_addresses() {
    apt-get indextargets --format '$(ORIGIN)|$(LABEL)|$(REPO_URI)' 'Created-By: Packages' 2> /dev/null |
        awk -F'|' '$1 == "Debian" && $2 == "Debian" && !seen[$3]++ { print $3 }'
}

# A key is looked up under both endings, because Debian 13 renames .gpg to .pgp.
keyring() {
    local ending
    for ending in pgp gpg; do
        if [[ -e /usr/share/keyrings/$1.$ending ]]; then
            printf '/usr/share/keyrings/%s.%s\n' "$1" "$ending"
            return
        fi
    done
    return 1
}

# apt with everything it writes under build/apt. The sandbox user could not read a home folder, so there is none.
private_apt() {
    local apt=$PWD/build/apt
    (cd "$apt/download" && apt-get -qq \
        -o Dir::Etc::SourceList="$apt/debian.list" -o Dir::Etc::SourceParts=/dev/null \
        -o Dir::State::Lists="$apt/lists" -o Dir::Cache="$apt/cache" \
        -o APT::Sandbox::User=root -o Acquire::Languages=none -o Acquire::PDiffs=false "$@")
}

fetch_from() {
    local signed_by
    if ! keyring "debian-archive-$source_release-automatic" > /dev/null; then
        as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y debian-archive-keyring
    fi
    signed_by=$(keyring debian-archive-keyring) || return
    rm -rf build/apt
    mkdir -p build/apt/lists/partial build/apt/cache/archives/partial build/apt/download build/deps
    echo "deb-src [signed-by=$signed_by] $1 $source_release main" > build/apt/debian.list
    # apt-get update calls a failed download a warning; the source command then finds nothing and says so.
    private_apt update && private_apt source --download-only imgui catch2 || return
    unpack imgui && unpack catch2 && rm -rf build/apt
}

# Unpacks beside its place first, so that a half-unpacked source is never taken for a whole one. apt has verified the
# files against the signed list of the release; dpkg-source could only repeat that for maintainers' keys we do not have.
unpack() {
    local place=build/deps/$1
    rm -rf "$place" "$place.part"
    dpkg-source --no-check --no-copy --extract build/apt/download/"$1"_*.dsc "$place.part" > /dev/null &&
        mv "$place.part" "$place" && touch "$place.stamp"
}
