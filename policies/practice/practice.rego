# METADATA
# scope: subpackages
# title: Practical work
# custom:
#   system: {order: 8, zh: 务实, en: Practical work}
package ninefold.practice
