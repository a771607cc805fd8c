# SPDX-FileCopyrightText: 2026 Sendbench contributors
# SPDX-License-Identifier: Apache-2.0
#
# What is installed beside the two programs, and the Debian package made of it (packaging/deb).

include(GNUInstallDirs)

# packaging/deb builds what is installed; tests and benchmarks of the same folder need not be built for it.
set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY ON)

set(packaging ${PROJECT_SOURCE_DIR}/packaging)
set(app_id io.github.sendbench.Sendbench)

# Debian wants man pages compressed, and the same bytes from the same text (-n).
find_program(GZIP_PROGRAM gzip REQUIRED)
set(man_pages sendbench-cli.1)
if(SENDBENCH_GUI)
  list(APPEND man_pages sendbench.1)
endif()
set(compressed)
foreach(page IN LISTS man_pages)
  set(result ${PROJECT_BINARY_DIR}/packaging/${page}.gz)
  add_custom_command(
    OUTPUT ${result}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${PROJECT_BINARY_DIR}/packaging
    COMMAND sh -c "exec \"$0\" -9nc \"$1\" >\"$2\"" ${GZIP_PROGRAM} ${packaging}/man/${page} ${result}
    DEPENDS ${packaging}/man/${page}
    VERBATIM)
  list(APPEND compressed ${result})
endforeach()
install(FILES ${compressed} DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${packaging}/completion/sendbench-cli DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)

set(generated ${compressed})
if(SENDBENCH_GUI)
  install(FILES ${packaging}/desktop/${app_id}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
  install(FILES ${packaging}/desktop/${app_id}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
  install(FILES ${packaging}/desktop/${app_id}.svg
          DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
  # Some panels show no SVG; without the converter the drawing alone has to do.
  find_program(RSVG_PROGRAM rsvg-convert)
  if(RSVG_PROGRAM)
    set(picture ${PROJECT_BINARY_DIR}/packaging/${app_id}.png)
    add_custom_command(
      OUTPUT ${picture}
      COMMAND ${CMAKE_COMMAND} -E make_directory ${PROJECT_BINARY_DIR}/packaging
      COMMAND ${RSVG_PROGRAM} --width 128 --height 128 --output ${picture} ${packaging}/desktop/${app_id}.svg
      DEPENDS ${packaging}/desktop/${app_id}.svg
      VERBATIM)
    list(APPEND generated ${picture})
    install(FILES ${picture} DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/128x128/apps)
  endif()
endif()
add_custom_target(sendbench_packaging ALL DEPENDS ${generated})
install(FILES ${packaging}/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR})

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME sendbench)
set(CPACK_PACKAGE_VENDOR "Sendbench contributors")
set(CPACK_PACKAGE_CONTACT "Sendbench contributors <sendbench@users.noreply.github.com>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "set up messaging providers and see what a send really did")
set(CPACK_PACKAGE_DESCRIPTION
    "Sendbench is a desktop console for people who connect 8x8 messaging to
CleverTap. It mirrors the dashboard's provider form, checks it before it is
saved, sends the very message the dashboard would send, and shows exactly what
came back. A built-in sandbox stands in for every remote system, so that all of
it can be tried with no account. sendbench-cli does the same for scripts.")
set(CPACK_PACKAGE_HOMEPAGE_URL "https://github.com/sendbench/sendbench")
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION net)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Plugins are loaded by name, so that no linker tells of them: the history's driver, and SVG icons.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite, libqt6svg6, ca-certificates")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "gnome-keyring | kwalletmanager, xdg-utils")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "qt6-wayland, curl")
include(CPack)
