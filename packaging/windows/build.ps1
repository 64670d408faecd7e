# Makes the installer of Weighhouse for this Windows in target\packages: an .msi with its own Java inside. Untested: nobody has run
# it on Windows yet.
# usage: pwsh packaging/windows/build.ps1 [-Built]
#   -Built   take target\weighhouse as it is, instead of having Maven make it
# Needs Maven, a JDK of 25 or newer and the WiX toolset that its jpackage asks for. WEIGHHOUSE_SIGN_AS, where it is set, is the
# thumbprint of the certificate that signtool signs with.
param([switch] $Built)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..\..')

function Invoke-Tool {
    param([string] $Tool, [string[]] $Arguments)
    & $Tool @Arguments
    if ($LASTEXITCODE -ne 0) {
        throw "$Tool ended with $LASTEXITCODE"
    }
}

$pom = [xml] (Get-Content -Raw 'pom.xml')
$version = $pom.project.version
# Windows takes three numbers and nothing else.
$number = $version -replace '-SNAPSHOT$', ''
$out = Join-Path (Get-Location) 'target\packages'

if (-not $env:JAVA_HOME) {
    throw 'Point JAVA_HOME at a JDK of 25 or newer.'
}
$release = Get-Content -Raw (Join-Path $env:JAVA_HOME 'release')
if ($release -notmatch 'JAVA_VERSION="(2[5-9]|[3-9][0-9])') {
    throw "$env:JAVA_HOME is older than Java 25."
}
$java = Join-Path $env:JAVA_HOME 'bin\java.exe'
$jpackage = Join-Path $env:JAVA_HOME 'bin\jpackage.exe'

if (-not $Built) {
    Invoke-Tool 'mvn.cmd' @('-B', '-ntp', '-q', '-DskipTests', 'package')
    Remove-Item -Force -ErrorAction SilentlyContinue 'target\bom.json'
}
if (-not (Test-Path 'target\weighhouse\lib')) {
    throw 'target\weighhouse is not there: run without -Built.'
}
if (-not (Test-Path 'target\bom.json')) {
    Invoke-Tool 'mvn.cmd' @('-B', '-ntp', '-q', 'org.cyclonedx:cyclonedx-maven-plugin:makeBom')
}

New-Item -ItemType Directory -Force $out | Out-Null
Invoke-Tool $java @('packaging\image\Image.java', '--version', $number, '--icon', 'packaging\icons\weighhouse.ico',
    '--out', "$out\image")
$image = Join-Path $out 'image\Weighhouse'
Invoke-Tool $java @('-classpath', 'target\weighhouse\lib\*', 'packaging\parts\Parts.java', 'target\bom.json',
    'target\weighhouse\lib', "$image\runtime", $out)
Copy-Item "$out\THIRD-PARTY.txt", "$out\weighhouse.cdx.json" $image

$signing = @('sign', '/sha1', $env:WEIGHHOUSE_SIGN_AS, '/fd', 'sha256')
if ($env:WEIGHHOUSE_SIGN_AS) {
    Get-ChildItem -Recurse -Path $image -Include '*.exe', '*.dll' | ForEach-Object {
        Invoke-Tool 'signtool.exe' ($signing + $_.FullName)
    }
}

# Always the same, so that a newer version takes the place of an older one.
$family = '6f0a1f5e-2b43-4d0c-9a52-5d1f3a7be4c9'
Invoke-Tool $jpackage @('--type', 'msi', '--name', 'Weighhouse', '--app-version', $number, '--vendor', 'Weighhouse',
    '--app-image', $image, '--dest', $out, '--license-file', 'LICENSE',
    '--file-associations', 'packaging\windows\workspace.properties', '--win-menu', '--win-menu-group', 'Weighhouse',
    '--win-dir-chooser', '--win-per-user-install', '--win-upgrade-uuid', $family)
$msi = Join-Path $out "Weighhouse-$number.msi"
if ($env:WEIGHHOUSE_SIGN_AS) {
    Invoke-Tool 'signtool.exe' ($signing + $msi)
}

$sums = foreach ($file in @($msi, "$out\THIRD-PARTY.txt", "$out\weighhouse.cdx.json")) {
    $hash = (Get-FileHash -Algorithm SHA256 $file).Hash.ToLowerInvariant()
    "$hash  $(Split-Path -Leaf $file)"
}
$sums | Set-Content -Encoding ascii (Join-Path $out 'SHA256SUMS')
$sums
