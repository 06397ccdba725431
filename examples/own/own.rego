# METADATA
# scope: subpackages
# title: Rules of the office
# custom:
#   system: {order: 11, zh: "本单位规定", en: "Rules of the office"}
package ninefold.own
