@echo off
rem Starts Weighhouse from this folder: no arguments open the window, arguments run a command (--help lists them).
setlocal
set "APP=%~dp0.."
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
if exist "%APP%\runtime\bin\java.exe" set "JAVA=%APP%\runtime\bin\java"
if defined WEIGHHOUSE_JAVA_HOME set "JAVA=%WEIGHHOUSE_JAVA_HOME%\bin\java"
"%JAVA%" ${app.jvm.options} --enable-native-access=javafx.graphics --module-path "%APP%\lib\javafx" --add-modules javafx.controls -Dweighhouse.home="%APP%" -classpath "%APP%\lib\*" dev.weighhouse.Main %*
exit /b %ERRORLEVEL%
