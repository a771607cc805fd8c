# SPDX-FileCopyrightText: 2026 Sendbench contributors
# SPDX-License-Identifier: Apache-2.0
#
# What packaging/run, test and deb share. Sourced by bash; the caller stands in the top folder.

# `set -e` ends the script where something fails; this says where that was.
trap 'status=$?; echo "${0##*/}: stopped at line $LINENO (exit $status)" >&2' ERR

say() {
    printf '==> %s\n' "$*"
}

fail() {
    printf '%s: %s\n' "${0##*/}" "$*" >&2
    exit 1
}

in_ci() {
    [[ ${CI:-} == true ]]
}

# as_root COMMAND…: by sudo where we are not root; in CI nobody is there to type a password.
as_root() {
    if [[ $(id -u) == 0 ]]; then
        "$@"
    elif command -v sudo >/dev/null; then
        if in_ci; then sudo -n "$@"; else sudo "$@"; fi
    else
        fail "packages are missing and there is no sudo; as root: apt-get install ${missing_packages[*]}"
    fi
}

# packages_of SECTION…: the names in those sections of debian-packages.txt.
packages_of() {
    awk -v wanted=" $* " '
        /^#/ || NF == 0 { next }
        /^\[/ { section = substr($1, 2, length($1) - 2); next }
        index(wanted, " " section " ") { print $1 }
    ' packaging/debian-packages.txt | sort -u
}

# install_missing SECTION…: installs what is not there; silent and offline when nothing is missing.
install_missing() {
    missing_packages=()
    local package
    if ! command -v dpkg-query >/dev/null; then
        say "This is no Debian: packages are not installed here. Needed: $(packages_of "$@" | tr '\n' ' ')"
        return
    fi
    local there
    # One call for all; it fails for names it does not know, which are then missing.
    there=$(dpkg-query -W -f='${Package} ${db:Status-Status}\n' $(packages_of "$@") 2>/dev/null || true)
    for package in $(packages_of "$@"); do
        grep -Fqx "$package installed" <<<"$there" || missing_packages+=("$package")
    done
    if ((${#missing_packages[@]} == 0)); then
        say "Packages: all are there"
        return
    fi
    say "Packages: installing ${missing_packages[*]}"
    local log
    log=$(mktemp)
    if ! { as_root apt-get -qq update &&
        as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends \
            -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=120 install "${missing_packages[@]}"; } >"$log" 2>&1; then
        tail -n 40 "$log" >&2
        fail "apt-get could not install them; the whole log is $log"
    fi
    rm -f "$log"
}

# configure PRESET: skipped while the build files are newer than what they came from (ninja sees the rest itself).
configure() {
    local folder=build/$1
    if [[ -f $folder/build.ninja && ! CMakePresets.json -nt $folder/build.ninja ]]; then
        return
    fi
    say "Configuring $folder"
    cmake --preset "$1" >"/tmp/sendbench-configure.$$" 2>&1 || {
        cat "/tmp/sendbench-configure.$$" >&2
        rm -f "/tmp/sendbench-configure.$$"
        fail "cmake could not configure $folder"
    }
    rm -f "/tmp/sendbench-configure.$$"
}

# build PRESET [TARGET…]: everything where no target is named.
build() {
    local folder=build/$1
    shift
    configure "${folder#build/}"
    say "Building ${*:-everything} in $folder"
    if (($# > 0)); then
        cmake --build "$folder" --target "$@"
    else
        cmake --build "$folder"
    fi
}

# unix_socket PATH: someone listens there, in the file system or in the abstract name space.
unix_socket() {
    [[ -S $1 ]] || grep -qs "@$1\$" /proc/net/unix
}

# has_display: a window could be shown here. Says nothing about the right to use it.
has_display() {
    in_ci && return 1
    if [[ -n ${WAYLAND_DISPLAY:-} ]]; then
        local socket=$WAYLAND_DISPLAY
        [[ $socket == /* ]] || socket=${XDG_RUNTIME_DIR:-/nonexistent}/$socket
        unix_socket "$socket" && return 0
    fi
    [[ -n ${DISPLAY:-} ]] || return 1
    local host=${DISPLAY%:*} number=${DISPLAY##*:}
    number=${number%%.*}
    [[ $number =~ ^[0-9]+$ ]] || return 1
    if [[ -z $host || $host == unix ]]; then
        unix_socket "/tmp/.X11-unix/X$number"
    else
        timeout 2 bash -c "exec 3<>/dev/tcp/$host/$((6000 + number))" 2>/dev/null
    fi
}
