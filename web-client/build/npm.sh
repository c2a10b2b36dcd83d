#!/bin/sh
# Runs npm with the machine's Node, after installing the locked packages when they changed.
set -eu
cd "$(dirname "$0")/.."

fail() {
  echo "web-client: $1" >&2
  exit 1
}

command -v node >/dev/null || fail "Node.js is missing. Install Node.js 20.19 or newer and put 'node' on the PATH."
command -v npm >/dev/null || fail "npm is missing. Install the npm that comes with Node.js 20.19 or newer."
node -e 'const [major, minor] = process.versions.node.split(".").map(Number);
  process.exit(major > 20 || (major === 20 && minor >= 19) ? 0 : 1)' ||
  fail "Node.js $(node --version) is too old. Install Node.js 20.19 or newer."

installed=node_modules/.locked
if ! cmp -s package-lock.json "$installed"; then
  npm ci
  cp package-lock.json "$installed"
fi
exec npm "$@"
