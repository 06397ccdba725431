# METADATA
# scope: subpackages
# title: Diligent study
# custom:
#   system: {order: 1, zh: 勤学习, en: Diligent study}
package ninefold.study
