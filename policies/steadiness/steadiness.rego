# METADATA
# scope: subpackages
# title: Steadiness
# custom:
#   system: {order: 9, zh: 踏实, en: Steadiness}
package ninefold.steadiness
