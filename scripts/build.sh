# Sourced by ./uphill and ./test: finds the tools, then builds what is missing or has changed.
# Works with the bash 3.2 of macOS. Everything a build leaves behind lies in target/ folders,
# lab/dist, lab/node_modules and .uphill; deleting .uphill makes the next start build again.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
state=$root/.uphill
log=$state/build.log

say() { printf '%s\n' "$*" >&2; }

fail() {
  say "$@"
  exit 1
}

# --- Tools -------------------------------------------------------------------------------------

# Is $1 the home of a JDK, 21 or newer? Read from its release file: no process is started.
is_jdk() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  local line version=
  while IFS= read -r line; do
    case $line in JAVA_VERSION=*) version=${line#JAVA_VERSION=} ;; esac
  done <"$1/release"
  version=${version//\"/}
  version=${version%%[.+-]*}
  case $version in '' | *[!0-9]*) return 1 ;; esac
  [ "$version" -ge 21 ]
}

# Sets JAVA_HOME to a JDK 21 or newer, wherever plain `java` points.
find_jdk() {
  is_jdk "${JAVA_HOME:-/nowhere}" && return
  local home java
  if java=$(command -v java) && java=$(readlink -f "$java" 2>/dev/null); then
    home=${java%/bin/java}
    is_jdk "$home" && export JAVA_HOME=$home && return
  fi
  for home in \
    /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/java/* /opt/jdk* /opt/*jdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.asdf/installs/java/* \
    "$HOME"/.local/share/mise/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    is_jdk "$home" && export JAVA_HOME=$home && return
  done
  say "Uphill needs a JDK, version 21 or newer, and found none."
  say "Install one (Debian, Ubuntu: apt install openjdk-21-jdk; macOS: brew install openjdk;"
  say "others: https://adoptium.net), or set JAVA_HOME to one you have."
  exit 1
}

need_maven() {
  command -v mvn >/dev/null && return
  say "Uphill is built with Apache Maven, and there is no 'mvn' on the PATH."
  fail "Install it (Debian, Ubuntu: apt install maven; macOS: brew install maven)."
}

need_node() {
  local version
  version=$(node --version 2>/dev/null) || version=none
  version=${version#v}
  case ${version%%.*} in
    '' | *[!0-9]*) ;;
    *) [ "${version%%.*}" -ge 20 ] && command -v npm >/dev/null && return ;;
  esac
  say "The lab's page is built with Node.js 20 or newer and npm; found: ${version}."
  fail "Install it (Debian: apt install nodejs npm; macOS: brew install node; or https://nodejs.org)."
}

# --- What has changed --------------------------------------------------------------------------

if command -v sha256sum >/dev/null; then
  checksum() { sha256sum "$@"; }
  checksum_command=(sha256sum)
elif command -v shasum >/dev/null; then
  checksum() { shasum -a 256 "$@"; }
  checksum_command=(shasum -a 256)
else
  checksum() { cksum "$@"; }
  checksum_command=(cksum)
fi

# One line that changes when any file in the given paths is added, removed, renamed or edited.
fingerprint() {
  (
    cd "$root" || exit 1
    find "$@" \( -name node_modules -o -path lab/dist -o -path lab/public/engine \) \
      -prune -o -type f -print0 2>/dev/null | LC_ALL=C sort -z |
      xargs -0 "${checksum_command[@]}" | checksum
  )
}

command_sources=(pom.xml .mvn scripts/build.sh engine/pom.xml engine/src/main cli/pom.xml cli/src/main)
page_sources=(pom.xml .mvn scripts engine/pom.xml engine/src/main browser/pom.xml
  browser/src/main lab)
package_sources=(lab/package.json lab/package-lock.json lab/.npmrc)

# Was the thing named $1 built from sources with fingerprint $2, and is its result $3 there?
is_current() { [ -e "$3" ] && [ "$(cat "$state/$1.fingerprint" 2>/dev/null)" = "$2" ]; }
is_command_current() { is_current command "$command_print" "$state/command/lib"; }
is_page_current() { is_current page "$page_print" "$root/lab/dist/index.html"; }

# --- Building ----------------------------------------------------------------------------------

# One build at a time in this folder. The lock lives as long as file descriptor 9 is open.
lock() {
  mkdir -p "$state"
  exec 9>"$state/lock"
  if command -v flock >/dev/null; then
    flock -n 9 && return
    say "Another build is running here; waiting for it…"
    flock 9
  elif command -v perl >/dev/null; then
    perl -MFcntl=:flock -e 'open(my $lock, ">&=", 9) and flock($lock, LOCK_EX)'
  fi
}

unlock() { exec 9>&-; }

# Runs a build step quietly; shows the end of its log if it fails.
step() {
  if ! (cd "$root" && "$@") >>"$log" 2>&1 9>&- </dev/null; then
    say "The build failed. The end of its log:"
    tail -n 40 "$log" >&2
    fail "(all of it: $log)"
  fi
}

install_packages() {
  local print
  print=$(fingerprint "${package_sources[@]}")
  is_current packages "$print" "$root/lab/node_modules" && return
  rm -f "$state/packages.fingerprint"
  step npm --prefix lab ci --prefer-offline --no-audit --no-fund
  printf '%s\n' "$print" >"$state/packages.fingerprint"
}

build_command() {
  rm -f "$state/command.fingerprint"
  rm -rf "$root/cli/target/lib" "$state/command.new"
  step mvn -q -B -Dmaven.test.skip=true package -pl cli -am
  mkdir -p "$state/command.new/lib"
  cp "$root"/cli/target/cli-*.jar "$root"/cli/target/lib/*.jar "$state/command.new/lib/"
  rm -rf "$state/command"
  mv "$state/command.new" "$state/command"
  archive_classes
  printf '%s\n' "$command_print" >"$state/command.fingerprint"
}

build_page() {
  rm -f "$state/page.fingerprint"
  install_packages
  step mvn -q -B -Dmaven.test.skip=true process-classes -pl browser -am
  rm -rf "$root/lab/public/engine"
  mkdir -p "$root/lab/public/engine"
  cp "$root/browser/target/engine/engine.js" "$root/browser/target/workshop/workshop.js" \
    "$root/browser/target/network/network.js" "$root/lab/public/engine/"
  step npm --prefix lab run build
  step node scripts/compress.mjs lab/dist
  printf '%s\n' "$page_print" >"$state/page.fingerprint"
}

# Brings the command up to date and, with argument "page", the lab's page as well.
ensure_built() {
  local page=${1-}
  command_print=$(fingerprint "${command_sources[@]}")
  if [ "$page" = page ]; then page_print=$(fingerprint "${page_sources[@]}"); fi
  if is_command_current && { [ "$page" != page ] || is_page_current; }; then return; fi
  need_maven
  if [ "$page" = page ]; then need_node; fi
  lock
  : >"$log"
  if is_command_current && { [ "$page" != page ] || is_page_current; }; then
    unlock
    return
  fi
  if [ -e "$state/command.fingerprint" ]; then
    say "Building Uphill again: its sources have changed…"
  else
    say "Building Uphill (the first start takes about a minute)…"
  fi
  is_command_current || build_command
  if [ "$page" = page ]; then is_page_current || build_page; fi
  unlock
}

# --- Running -----------------------------------------------------------------------------------

# Sets class_path to the built command's libraries.
find_libraries() {
  local jar
  class_path=
  for jar in "$state"/command/lib/*.jar; do class_path=$class_path${class_path:+:}$jar; done
}

# Keeps the classes a start needs ready to be mapped into memory: it halves the time of a start.
# A different JDK simply ignores the archive.
archive_classes() {
  find_libraries
  "$JAVA_HOME/bin/java" -XX:ArchiveClassesAtExit="$state/command/classes.jsa" -Xlog:disable \
    -XX:+UseSerialGC -cp "$class_path" uphill.cli.Rehearsal >>"$log" 2>&1 </dev/null 9>&- ||
    rm -f "$state/command/classes.jsa"
}
