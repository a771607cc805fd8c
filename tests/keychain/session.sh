#!/bin/sh
# SPDX-FileCopyrightText: 2026 Sendbench contributors
# SPDX-License-Identifier: Apache-2.0
#
# session.sh MODE PROGRAM [ARGUMENT…]: runs a test on a D-Bus session of its own, with a home of its own.
#   unlocked  gnome-keyring with an open default keyring
#   empty     gnome-keyring that was never set up
#   bare      no service, and none that could be started
# Ends with 77 (skipped) when a tool is missing.
set -eu
mode=$1
shift

for tool in dbus-run-session dbus-daemon gnome-keyring-daemon; do
    if ! command -v "$tool" >/dev/null 2>&1; then
        echo "SKIP: $tool is not installed (apt-get install dbus gnome-keyring)"
        exit 77
    fi
done

home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
trap 'exit 143' TERM INT
mkdir -m 700 "$home/run" "$home/data" "$home/config" "$home/cache"
# No display: a prompt cannot appear, so it counts as declined instead of waiting for nobody.
unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS XDG_CURRENT_DESKTOP KDE_SESSION_VERSION GNOME_KEYRING_CONTROL
export HOME="$home" XDG_DATA_HOME="$home/data" XDG_CONFIG_HOME="$home/config" XDG_CACHE_HOME="$home/cache"
export XDG_RUNTIME_DIR="$home/run"

# No service directories: nothing is started behind the test's back.
cat >"$home/bus.conf" <<EOF
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN" "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir=$home/run</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
EOF

case $mode in
unlocked) daemon='printf test-only | gnome-keyring-daemon --foreground --unlock --components=secrets' ;;
empty) daemon='gnome-keyring-daemon --foreground --components=secrets' ;;
bare) daemon= ;;
*)
    echo "session.sh: unknown mode $mode"
    exit 2
    ;;
esac

status=0
SENDBENCH_TEST_DAEMON=$daemon dbus-run-session --config-file="$home/bus.conf" -- sh -c '
    if [ -n "$SENDBENCH_TEST_DAEMON" ]; then
        sh -c "exec 2>/dev/null; $SENDBENCH_TEST_DAEMON" >/dev/null &
        tries=0
        until dbus-send --session --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.GetNameOwner \
            string:org.freedesktop.secrets >/dev/null 2>&1; do
            tries=$((tries + 1))
            if [ "$tries" -gt 100 ]; then
                echo "gnome-keyring-daemon does not start"
                exit 1
            fi
            sleep 0.1
        done
    fi
    "$@"' session "$@" || status=$?
exit $status
