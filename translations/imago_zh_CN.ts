<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AugmentKind</name>
    <message>
        <source>Horizontal flip</source>
        <translation>水平翻转</translation>
    </message>
    <message>
        <source>Vertical flip</source>
        <translation>垂直翻转</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>旋转</translation>
    </message>
    <message>
        <source>Resized crop</source>
        <translation>随机裁剪缩放</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>平移</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Shear</source>
        <translation>错切</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>亮度</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>对比度</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>饱和度</translation>
    </message>
    <message>
        <source>Hue</source>
        <translation>色相</translation>
    </message>
    <message>
        <source>Greyscale</source>
        <translation>灰度化</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>模糊</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>JPEG artefacts</source>
        <translation>JPEG 压缩伪影</translation>
    </message>
    <message>
        <source>RandAugment</source>
        <translation>RandAugment</translation>
    </message>
    <message>
        <source>TrivialAugment</source>
        <translation>TrivialAugment</translation>
    </message>
    <message>
        <source>Erasing</source>
        <translation>随机擦除</translation>
    </message>
    <message>
        <source>MixUp</source>
        <translation>MixUp</translation>
    </message>
    <message>
        <source>CutMix</source>
        <translation>CutMix</translation>
    </message>
</context>
<context>
    <name>Loss</name>
    <message>
        <source>Attribute</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>边界框</translation>
    </message>
    <message>
        <source>Beyond the border</source>
        <translation>超出图像边界的部分</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Class name</source>
        <translation>类别名称</translation>
    </message>
    <message>
        <source>Colour of a class</source>
        <translation>类别颜色</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>评论</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>置信度</translation>
    </message>
    <message>
        <source>Crowd</source>
        <translation>群体（crowd）</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>椭圆</translation>
    </message>
    <message>
        <source>Hidden shape</source>
        <translation>隐藏的形状</translation>
    </message>
    <message>
        <source>Locked shape</source>
        <translation>锁定的形状</translation>
    </message>
    <message>
        <source>Another format&apos;s own</source>
        <translation>其他格式的专有内容</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>编组</translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation>标注指南</translation>
    </message>
    <message>
        <source>Hole</source>
        <translation>孔洞</translation>
    </message>
    <message>
        <source>Class of a picture</source>
        <translation>图像的类别</translation>
    </message>
    <message>
        <source>Separate thing</source>
        <translation>独立实例</translation>
    </message>
    <message>
        <source>Key of a class</source>
        <translation>类别的快捷键</translation>
    </message>
    <message>
        <source>Keypoints</source>
        <translation>关键点</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>关联</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>掩码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>“Nothing here”</source>
        <translation>“无可标注内容”</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Part of a polygon</source>
        <translation>多边形的组成部分</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>点</translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation>多边形</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>折线</translation>
    </message>
    <message>
        <source>Review state</source>
        <translation>审核状态</translation>
    </message>
    <message>
        <source>Rotated box</source>
        <translation>旋转框</translation>
    </message>
    <message>
        <source>Attributes of a class</source>
        <translation>类别的属性</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>子集</translation>
    </message>
    <message>
        <source>Picture without labels</source>
        <translation>无标签的图像</translation>
    </message>
    <message>
        <source>Visibility of a point</source>
        <translation>点的可见性</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>叠放次序</translation>
    </message>
</context>
<context>
    <name>ToolHints</name>
    <message>
        <source>Choose a class first</source>
        <translation>请先选择类别</translation>
    </message>
    <message>
        <source>Drag over the object, or click a corner · Shift: equal sides</source>
        <translation>拖过目标，或单击一个角 · Shift：等边</translation>
    </message>
    <message>
        <source>Click the opposite corner · Escape gives it up</source>
        <translation>单击对角 · Escape 放弃</translation>
    </message>
    <message>
        <source>Click one corner of the object</source>
        <translation>单击目标的一个角</translation>
    </message>
    <message>
        <source>Click the next corner along an edge</source>
        <translation>沿一条边单击下一个角</translation>
    </message>
    <message>
        <source>Click as far away as the box is wide</source>
        <translation>在框宽所及之处单击</translation>
    </message>
    <message>
        <source>Click the place</source>
        <translation>单击所在位置</translation>
    </message>
    <message>
        <source>Click: %1 · Alt: it is covered · N: it is not there · Enter ends</source>
        <translation>单击：%1 · Alt：被遮挡 · N：不存在 · Enter 结束</translation>
    </message>
    <message>
        <source>This class has no named points; give it some in its settings</source>
        <translation>此类别没有命名的关键点，请在类别设置中添加</translation>
    </message>
    <message>
        <source>Click corner by corner, or drag along the outline · Enter or the first corner closes · Backspace takes one back · Ctrl follows a neighbour</source>
        <translation>逐个单击顶点，或沿轮廓拖动 · Enter 或单击第一个顶点闭合 · Backspace 撤回一点 · Ctrl 沿相邻形状描边</translation>
    </message>
    <message>
        <source>Draw the hole · Enter or its first corner closes it</source>
        <translation>绘制孔洞 · Enter 或单击其第一个顶点闭合</translation>
    </message>
    <message>
        <source>Draw the other part · Enter or its first corner closes it</source>
        <translation>绘制另一部分 · Enter 或单击其第一个顶点闭合</translation>
    </message>
    <message>
        <source>Click point by point, or drag · Enter or a double click ends · Backspace takes one back</source>
        <translation>逐点单击，或拖动 · Enter 或双击结束 · Backspace 撤回一点</translation>
    </message>
    <message>
        <source>Draw the cut through the shapes: click, click, Enter · or drag</source>
        <translation>画出穿过形状的切割线：依次单击，再按 Enter · 或拖动</translation>
    </message>
    <message>
        <source>Drag to paint a new mask · Shift and clicks fill a polygon · Ctrl erases · [ ] radius</source>
        <translation>拖动以绘制新掩码 · 按住 Shift 单击可填充多边形 · Ctrl 擦除 · [ ] 半径</translation>
    </message>
    <message>
        <source>Drag to paint on · Enter begins a new mask · Ctrl erases · [ ] radius</source>
        <translation>拖动以继续绘制 · Enter 开始新掩码 · Ctrl 擦除 · [ ] 半径</translation>
    </message>
    <message>
        <source>Click along the edge; the line follows it · Enter or the first point closes</source>
        <translation>沿边缘单击，线条会自动贴合 · Enter 或单击第一个点闭合</translation>
    </message>
    <message>
        <source>Drag a box around the object</source>
        <translation>围绕目标拖出一个框</translation>
    </message>
    <message>
        <source>Enter keeps it · drag to add · Ctrl or E: drag to take away · Q: add again</source>
        <translation>Enter 保留结果 · 拖动以添加 · 按住 Ctrl 或按 E：拖动以去除 · Q：恢复添加</translation>
    </message>
    <message>
        <source>Nothing was found in the box; drag over what belongs to it</source>
        <translation>框内没有找到目标；请拖过属于目标的部分</translation>
    </message>
    <message>
        <source>Click the colour · Shift adds, Alt takes away · [ ] how much it may differ</source>
        <translation>单击颜色 · Shift 添加，Alt 去除 · [ ] 允许的颜色差异</translation>
    </message>
    <message>
        <source>Click the colour: of this large picture what is in view counts · Shift adds, Alt takes away · [ ] how much it may differ</source>
        <translation>单击颜色：图像很大，只计算可见部分 · Shift 添加，Alt 去除 · [ ] 允许的颜色差异</translation>
    </message>
    <message>
        <source>Drag over the pieces of the object · Ctrl takes away</source>
        <translation>拖过目标的各个小块 · Ctrl 去除</translation>
    </message>
    <message>
        <source>Drag over the pieces of the object: of this large picture those in view · Ctrl takes away</source>
        <translation>拖过目标的各个小块：图像很大，只计算可见部分 · Ctrl 去除</translation>
    </message>
    <message>
        <source>This tool needs the picture&apos;s pixels, which are still being read</source>
        <translation>此工具需要图像的像素，像素仍在读取中</translation>
    </message>
    <message>
        <source>Looking at the picture…</source>
        <translation>正在分析图像…</translation>
    </message>
    <message>
        <source>Looking at the picture… · Escape stops</source>
        <translation>正在分析图像… · Escape 停止</translation>
    </message>
    <message>
        <source>Drag to erase · Shift and clicks cut a polygon out · [ ] radius</source>
        <translation>拖动以擦除 · 按住 Shift 单击可挖去多边形 · [ ] 半径</translation>
    </message>
</context>
<context>
    <name>ToolTexts</name>
    <message>
        <source>Se&amp;lect and change</source>
        <translation>选择并修改(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Box</source>
        <translation>边界框(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Rotated box</source>
        <translation>旋转框(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Polygon</source>
        <translation>多边形(&amp;P)</translation>
    </message>
    <message>
        <source>L&amp;ine</source>
        <translation>折线(&amp;I)</translation>
    </message>
    <message>
        <source>Poin&amp;t</source>
        <translation>点(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Keypoints</source>
        <translation>关键点(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Ellipse</source>
        <translation>椭圆(&amp;E)</translation>
    </message>
    <message>
        <source>Br&amp;ush</source>
        <translation>画笔(&amp;U)</translation>
    </message>
    <message>
        <source>Er&amp;aser</source>
        <translation>橡皮擦(&amp;A)</translation>
    </message>
    <message>
        <source>Intelligent &amp;scissors</source>
        <translation>智能剪刀(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;GrabCut: object in a box</source>
        <translation>GrabCut：框选目标(&amp;G)</translation>
    </message>
    <message>
        <source>Magic &amp;wand</source>
        <translation>魔棒(&amp;W)</translation>
    </message>
    <message>
        <source>Superpi&amp;xels</source>
        <translation>超像素(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Cut in pieces</source>
        <translation>切割(&amp;C)</translation>
    </message>
</context>
<context>
    <name>fieldHelp</name>
    <message>
        <source>How the recipe is called in lists. It does not change the training.</source>
        <translation>配方在列表中显示的名称，不影响训练。</translation>
    </message>
    <message>
        <source>Quick trains only a linear head and is done in seconds; Balanced fine-tunes everything on small pictures; Best takes larger pictures and more epochs. A changed field makes it custom.</source>
        <translation>“快速”只训练线性分类头，几秒即可完成；“均衡”在较小的图像上微调整个网络；“最佳”使用更大的图像和更多轮次。改动任何一项后即成为自定义配方。</translation>
    </message>
    <message>
        <source>One class per picture is trained with cross-entropy. With several labels per picture each class is a yes-or-no question of its own (binary cross-entropy).</source>
        <translation>每张图像一个类别时，用交叉熵训练。每张图像多个标签时，每个类别各自是一个是非问题（二元交叉熵）。</translation>
    </message>
    <message>
        <source>csp_nano comes with weights learnt from photographs and was the most accurate on small sets of photographs, frozen and about level fine-tuned, at the least work a picture. mobilenet_v2 is the most portable; small_cnn learns from nothing and suits tiny pictures. The others want weights from a file or the catalogue: efficientnet_b0 and resnet50 are the usual choices for accuracy, mobilenet_v3 for small devices, convnext_tiny and vit_small where a graphics card computes.</source>
        <translation>csp_nano 自带从照片学得的权重；在小型照片数据集上，冻结时准确率最高，微调时大致持平，而每张图像的计算量最少。mobilenet_v2 的可移植性最好；small_cnn 从零学起，适合很小的图像。其余网络需要来自文件或目录的权重：追求准确率通常选 efficientnet_b0 和 resnet50，小型设备选 mobilenet_v3，有显卡计算时选 convnext_tiny 和 vit_small。</translation>
    </message>
    <message>
        <source>Pretrained weights save most of the work: on a hundred photographs they brought 20 to 27 points of accuracy over starting from random numbers. A file may be .safetensors or a torchvision .pth.</source>
        <translation>预训练权重省去了大部分工作：在一百张照片上，准确率比从随机数开始高 20 到 27 个百分点。文件可以是 .safetensors 或 torchvision 的 .pth。</translation>
    </message>
    <message>
        <source>Backbone: the features are computed once and only the head learns, which takes seconds and cannot forget. Partial trains the later half as well. None trains everything: best with some hundred pictures a class or pictures unlike photographs.</source>
        <translation>仅分类头：特征只计算一次，只有分类头学习，几秒即可完成，也不会遗忘。后半部分和分类头：后半部分网络也参与训练。全部：训练整个网络，适合每个类别有数百张图像、或图像与普通照片差别较大的情况。</translation>
    </message>
    <message>
        <source>Leaves residual branches out at random, the deepest with this chance: 0.1 to 0.2 helps large networks on long runs. Off, because short fine-tuning does not overfit in that way.</source>
        <translation>随机跳过残差分支，最深处的跳过概率为此值：0.1 到 0.2 有助于大型网络的长时间训练。默认关闭，因为短时间微调不会以这种方式过拟合。</translation>
    </message>
    <message>
        <source>Leaves out this share of the features in front of the head during training. −1 takes what the network was published with; a little more helps when training accuracy runs far ahead of validation.</source>
        <translation>训练时随机丢弃分类头之前特征的比例。−1 表示采用网络发布时的值；当训练准确率远高于验证准确率时，稍大一些会有帮助。</translation>
    </message>
    <message>
        <source>128 pixels were as accurate as 224 on the photographs measured, at a third of the time. Go up when classes differ in fine detail, down for icons and digits.</source>
        <translation>在实测的照片上，128 像素与 224 像素同样准确，而用时只有三分之一。类别差别在于细节时调大，图标和数字则调小。</translation>
    </message>
    <message>
        <source>Begins with smaller pictures and grows to the input size over the first two thirds of the epochs: half the side costs a quarter of the time. Off by default, as on small sets the last points are won at full size.</source>
        <translation>从较小的图像开始，在前三分之二的轮次中逐渐增大到输入尺寸：边长减半，用时只需四分之一。默认关闭，因为在小数据集上，最后几个百分点要靠完整尺寸获得。</translation>
    </message>
    <message>
        <source>Crop keeps shapes and loses the ends of long pictures. Squash keeps everything and distorts. Letterbox keeps both and spends pixels on the border.</source>
        <translation>“中心裁剪”保持形状，但会丢掉长图像的两端。“拉伸”保留全部内容，但会变形。“填充边框”两者兼顾，但会在边框上耗费像素。</translation>
    </message>
    <message>
        <source>How often each picture is seen. Fine-tuning a pretrained network levels off after some ten; a frozen backbone affords fifty, for they cost milliseconds; random weights want several times more.</source>
        <translation>每张图像被学习的次数。微调预训练网络约十轮后趋于平稳；冻结的骨干网络可以用五十轮，因为每轮只需几毫秒；随机权重则需要多出数倍。</translation>
    </message>
    <message>
        <source>32 pictures a step are steady enough for these rates and fit into memory at 224 pixels. When memory runs out, the batch is halved and training goes on.</source>
        <translation>每步 32 张图像对这些学习率来说足够稳定，在 224 像素下也放得进内存。内存不足时，批大小会减半，训练继续进行。</translation>
    </message>
    <message>
        <source>Adds up the gradients of so many batches before a step, as if the batch were larger, in the memory of one. 1, because the rates here suit 32 pictures a step.</source>
        <translation>累积这么多批的梯度后再更新一步，效果如同更大的批，而只占用一批的内存。默认为 1，因为这里的学习率适合每步 32 张图像。</translation>
    </message>
    <message>
        <source>AdamW needs little tuning and copes with rates that differ by layer. SGD with momentum can end slightly better on long runs, with a rate three to thirty times higher. RMSprop is what the mobile networks were first trained with.</source>
        <translation>AdamW 几乎无需调参，也能适应各层不同的学习率。带动量的 SGD 在长时间训练中结果可能略好，学习率要高三到三十倍。RMSprop 是移动端网络最初训练时所用的优化器。</translation>
    </message>
    <message>
        <source>Peak rate of the head. 0.003 suits a new linear head on standardised features with AdamW; a loss that jumps or becomes infinite asks for a third of it.</source>
        <translation>分类头的峰值学习率。0.003 适合用 AdamW 在标准化特征上训练新的线性分类头；若损失跳动或变为无穷大，请降到三分之一。</translation>
    </message>
    <message>
        <source>The backbone learns at this share of the head&apos;s rate, so that what it knows is refined and not washed out: 0.1 makes it 0.0003, the best of those tried on pictures unlike its own. 0.03 was better on a few dozen photographs. Use 1 with random weights.</source>
        <translation>骨干网络的学习率为分类头学习率乘以此比例，使已学到的知识得到细化而不被冲掉：0.1 相当于 0.0003，在与预训练数据不同的图像上，是试过的值中最好的。只有几十张照片时 0.03 更好。使用随机权重时请设为 1。</translation>
    </message>
    <message>
        <source>Each stage of the backbone learns at this share of the rate of the one behind it, so that early layers, which are the same for all photographs, hardly move. 0.65 to 0.8 is usual for transformers; 1 is off.</source>
        <translation>骨干网络每个阶段的学习率为其后一阶段乘以此比例，这样对所有照片都通用的浅层几乎不变。Transformer 通常取 0.65 到 0.8；1 表示关闭。</translation>
    </message>
    <message>
        <source>The head learns first and the stages join one after another, last first, over this time. It spares the backbone the large gradients of a new head; the low backbone rate does nearly the same, so it is off.</source>
        <translation>分类头先学习，各阶段在这段时间内从后往前依次加入。它避免新分类头的大梯度冲击骨干网络；骨干网络的低学习率作用几乎相同，因此默认关闭。</translation>
    </message>
    <message>
        <source>How much of the last step SGD and RMSprop keep; 0.9 is the common choice. AdamW ignores it.</source>
        <translation>SGD 和 RMSprop 保留上一步更新的比例；通常取 0.9。AdamW 忽略此项。</translation>
    </message>
    <message>
        <source>Pulls weights towards zero against overfitting; 0.01 is AdamW&apos;s usual value and mild. SGD wants about 0.0001.</source>
        <translation>将权重拉向零以防过拟合；0.01 是 AdamW 的常用值，较为温和。SGD 约需 0.0001。</translation>
    </message>
    <message>
        <source>Cosine falls smoothly to zero and has nothing to tune. One-cycle rises first and allows higher rates on short runs. Step falls at fixed epochs, plateau when validation stands still. Constant is for runs of unknown length.</source>
        <translation>“余弦”平滑下降到零，无需调参。“单周期”先上升，允许短时间训练使用更高的学习率。“阶梯”在固定轮次下降，“验证停滞时”在验证指标不再改善时下降。“恒定”用于时长未知的训练。</translation>
    </message>
    <message>
        <source>The rate rises from zero over this time, so that the first steps of a fresh head do not tear at the pretrained layers.</source>
        <translation>学习率在这段时间内从零上升，使新分类头最初的几步不会破坏预训练的层。</translation>
    </message>
    <message>
        <source>One-cycle schedule only: share of the run in which the rate rises; 0.3 is the published value.</source>
        <translation>仅用于单周期调度：学习率上升阶段占整个运行的比例；0.3 是论文给出的值。</translation>
    </message>
    <message>
        <source>Step schedule only: after how many epochs the rate falls.</source>
        <translation>仅用于阶梯调度：每过多少轮降低学习率。</translation>
    </message>
    <message>
        <source>Plateau schedule only: after how many epochs without a lower validation loss the rate falls.</source>
        <translation>仅用于“验证停滞时”调度：验证损失连续多少轮没有降低后降低学习率。</translation>
    </message>
    <message>
        <source>Step and plateau schedules only: what the rate is multiplied with at each step; a tenth is the usual.</source>
        <translation>仅用于“阶梯”和“验证停滞时”调度：每次降低时学习率所乘的系数；通常为十分之一。</translation>
    </message>
    <message>
        <source>Cross-entropy suits nearly all sets. Focal loss counts pictures that are known already less, which helps when a few hard or rare ones drown among easy ones.</source>
        <translation>交叉熵几乎适合所有数据集。Focal 损失降低已掌握图像的权重，当少数困难或罕见的图像被大量简单图像淹没时有帮助。</translation>
    </message>
    <message>
        <source>Focal loss only: how strongly easy pictures are discounted; 2 is the published value.</source>
        <translation>仅用于 Focal 损失：对简单图像降权的强度；2 是论文给出的值。</translation>
    </message>
    <message>
        <source>Takes some certainty from the labels: 0.1 makes long runs less over-confident and forgives a wrong label now and then. Short runs do without.</source>
        <translation>从标签中减去一部分确定性：0.1 可使长时间训练不过度自信，也能容忍偶尔的错误标签。短时间训练不需要。</translation>
    </message>
    <message>
        <source>Balanced counts rare classes more, in inverse proportion to their pictures. It raises their recall and costs some accuracy of the frequent ones, so it is a choice, not the default. Effective is the milder form: beyond some thousand pictures a class hardly gains from more.</source>
        <translation>“均衡”按图像数量的反比加大稀有类别的权重。它提高稀有类别的召回率，但会损失一些常见类别的准确率，所以是可选项而非默认。“有效样本数”更温和：一个类别超过几千张图像后，再多也几乎没有增益。</translation>
    </message>
    <message>
        <source>Effective class weights only: 0.999 makes counts above some thousand pictures a class weigh alike.</source>
        <translation>仅用于“有效样本数”类别权重：取 0.999 时，超过约一千张图像的类别权重相近。</translation>
    </message>
    <message>
        <source>Shuffle shows each picture once an epoch. Balanced shows each class equally often, rare pictures several times: stronger than class weights, and quicker to overfit the rare ones.</source>
        <translation>“每张图像一次”打乱顺序，每轮每张图像出现一次。“各类别同样多”使每个类别出现的次数相同，稀有图像会出现多次：作用强于类别权重，也更快对稀有图像过拟合。</translation>
    </message>
    <message>
        <source>Limits the length of a step, so that one odd batch cannot ruin the run; ordinary steps stay below 1 and are untouched. 0 switches it off.</source>
        <translation>限制每一步的幅度，使个别异常的批不会毁掉整个运行；普通的步长低于 1，不受影响。0 表示关闭。</translation>
    </message>
    <message>
        <source>Validates and keeps a running average of the weights: 0.998 averages over some five hundred steps, and gives steadier results on long runs. Off for short ones, where the average lags behind.</source>
        <translation>用权重的滑动平均进行验证和保存：0.998 约对五百步取平均，在长时间训练中结果更稳定。短时间训练时关闭，因为平均值会滞后。</translation>
    </message>
    <message>
        <source>Ends the run after this many epochs without a better validation loss and keeps the best checkpoint. Off by default: the cosine schedule does its best work in its last epochs.</source>
        <translation>验证损失连续这么多轮没有改善时结束运行，并保留最佳检查点。默认关闭：余弦调度在最后几轮效果最好。</translation>
    </message>
    <message>
        <source>Averages the final predictions over the picture and its mirror image (2), or five crops and theirs (10): some tenths of a point for as many times the work. The exported model sees one view, so 1 is honest about it.</source>
        <translation>对图像及其镜像（2），或五个裁剪及其镜像（10）的最终预测取平均：提高零点几个百分点，工作量也增加相应倍数。导出的模型只看一个视图，因此 1 才如实反映其水平。</translation>
    </message>
    <message>
        <source>Random changes that keep the class, shown live in the Augment workspace. Light suits most pictures; switch off the flip where left and right or text matter. A frozen backbone sees every picture once, so it goes without.</source>
        <translation>不改变类别的随机变化，可在“增强”工作区中实时查看。“轻度”适合大多数图像；当左右方向或文字重要时请关闭翻转。骨干网络冻结时每张图像只看一次，因此不使用增强。</translation>
    </message>
    <message>
        <source>Learns from the project&apos;s unlabelled pictures too: what the network is sure of on a gently changed picture becomes the label of a strongly changed one (FixMatch). 1 is the published weight; off, because it multiplies the work and wants few labels and many pictures of the same kind.</source>
        <translation>同时从项目中未标注的图像学习：网络对轻微变化的图像有把握的预测，成为强烈变化图像的标签（FixMatch）。1 是论文给出的权重；默认关闭，因为它使工作量成倍增加，并适合标签少而同类图像多的情况。</translation>
    </message>
    <message>
        <source>How sure the network must be before its answer is taken for a label: 0.95 as published; lower lets in more pictures and more mistakes.</source>
        <translation>网络的预测被当作标签之前所需的置信度：论文取 0.95；降低则会纳入更多图像，也带来更多错误。</translation>
    </message>
    <message>
        <source>Unlabelled pictures a labelled one in each step; published with 7, at a matching price in time.</source>
        <translation>每一步中每张已标注图像对应的未标注图像数；论文取 7，用时也相应增加。</translation>
    </message>
    <message>
        <source>Cross-validation: train and validation pictures are dealt into so many parts, and each run validates on another. It tells how much of a difference between recipes is luck, at as many times the work.</source>
        <translation>交叉验证：训练集和验证集的图像被分成这么多份，每次运行用不同的一份验证。它能说明配方之间的差异有多少只是运气，代价是工作量增加相应倍数。</translation>
    </message>
    <message>
        <source>Which of the parts validates this run, counted from 0.</source>
        <translation>用哪一份验证本次运行，从 0 开始计数。</translation>
    </message>
    <message>
        <source>Auto takes a CUDA graphics card where there is one and the processor otherwise.</source>
        <translation>“自动”在有 CUDA 显卡时使用显卡，否则使用处理器。</translation>
    </message>
    <message>
        <source>On a graphics card, auto computes in bfloat16 where the card can and in float32 where not; float16 is for cards without bfloat16 and scales the loss. The processor always computes in float32.</source>
        <translation>在显卡上，“自动”会在支持时用 bfloat16 计算，否则用 float32；float16 用于不支持 bfloat16 的显卡，并会缩放损失。处理器始终用 float32 计算。</translation>
    </message>
    <message>
        <source>0 takes all cores of the machine: the step from one to two made training 1.9 times as fast. Take fewer to keep the machine free for other work.</source>
        <translation>0 表示使用机器的所有核心：从一个核心增加到两个，训练速度提高到 1.9 倍。若要为其他工作留出资源，请减少线程数。</translation>
    </message>
    <message>
        <source>Start of all random numbers: order, augmentation, new weights. The same seed gives the same run on the processor; a few different ones show how much of a difference is luck.</source>
        <translation>所有随机数的起点：顺序、增强、新权重。在处理器上，相同的种子得到相同的运行；换几个种子可以看出差异有多少只是运气。</translation>
    </message>
    <message>
        <source>Grams of CO₂ a kilowatt-hour of your electricity, for the energy report: 480 is the world&apos;s mean in 2023 (Ember, Global Electricity Review 2024).</source>
        <translation>您所用电力每千瓦时的 CO₂ 克数，用于能耗报告：480 是 2023 年的世界平均值（Ember，《Global Electricity Review 2024》）。</translation>
    </message>
</context>
<context>
    <name>imago::ui::Ask</name>
    <message>
        <source>Pictures</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Add a folder of pictures</source>
        <translation>添加图像文件夹</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>添加图像</translation>
    </message>
    <message>
        <source>Import a data set: a folder, or a file of annotations</source>
        <translation>导入数据集：文件夹或标注文件</translation>
    </message>
    <message>
        <source>Folders and files of annotations</source>
        <translation>文件夹和标注文件</translation>
    </message>
</context>
<context>
    <name>imago::ui::AugmentForm</name>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>轻度</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>强</translation>
    </message>
    <message>
        <source>&amp;Reset chances and ranges</source>
        <translation>重置概率和范围(&amp;R)</translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation>数据增强</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>增强操作</translation>
    </message>
</context>
<context>
    <name>imago::ui::AugmentWorkspace</name>
    <message>
        <source>Augment</source>
        <translation>增强</translation>
    </message>
    <message>
        <source>&amp;Previous pictures</source>
        <translation>上一批图像(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next pictures</source>
        <translation>下一批图像(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;One picture, epoch after epoch</source>
        <translation>同一张图像，逐轮查看(&amp;O)</translation>
    </message>
    <message>
        <source>Show without o&amp;perations</source>
        <translation>不应用增强操作(&amp;P)</translation>
    </message>
    <message>
        <source>What the net&amp;work sees</source>
        <translation>网络看到的样子(&amp;W)</translation>
    </message>
    <message>
        <source>One picture</source>
        <translation>单张图像</translation>
    </message>
    <message>
        <source>Originals</source>
        <translation>原图</translation>
    </message>
    <message>
        <source>Network view</source>
        <translation>网络视图</translation>
    </message>
    <message>
        <source>Another &amp;seed</source>
        <translation>换一个种子(&amp;S)</translation>
    </message>
    <message>
        <source>Epoch before</source>
        <translation>上一轮</translation>
    </message>
    <message>
        <source>Next epoch</source>
        <translation>下一轮</translation>
    </message>
    <message numerus="yes">
        <source>%n views</source>
        <translation>
            <numerusform>%n 个视图</numerusform>
        </translation>
    </message>
    <message>
        <source>Number of views</source>
        <translation>视图数量</translation>
    </message>
    <message>
        <source>Seed of the recipe</source>
        <translation>配方的种子</translation>
    </message>
    <message>
        <source>The seed of the recipe: training draws the same numbers from it.</source>
        <translation>配方的种子：训练会得到同样的随机数。</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Epoch %1</source>
        <translation>第 %1 轮</translation>
    </message>
    <message>
        <source>S&amp;eed</source>
        <translation>种子(&amp;E)</translation>
    </message>
    <message>
        <source>The recipe keeps the network frozen and computes its features once: of these operations only the horizontal flip is used. Choose Balanced or Best in Train to use them all.</source>
        <translation>配方将网络冻结，特征只计算一次：这些操作中只使用水平翻转。要全部使用，请在“训练”中选择“均衡”或“最佳”。</translation>
    </message>
    <message>
        <source>Go to &amp;Train</source>
        <translation>前往“训练”(&amp;T)</translation>
    </message>
    <message>
        <source>No pictures to preview yet</source>
        <translation>还没有可预览的图像</translation>
    </message>
    <message>
        <source>Add a folder of pictures in Data; here you see what training makes of them.</source>
        <translation>请在“数据”中添加文件夹；这里会显示训练如何处理其中的图像。</translation>
    </message>
    <message>
        <source>Go to &amp;Data</source>
        <translation>前往“数据”(&amp;D)</translation>
    </message>
    <message>
        <source>That picture takes no part in training.</source>
        <translation>该图像不参与训练。</translation>
    </message>
    <message>
        <source>Click a picture to see it in many epochs</source>
        <translation>单击一张图像，查看它在多个轮次中的样子</translation>
    </message>
    <message>
        <source>Unlabelled</source>
        <translation>未标注</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原图</translation>
    </message>
    <message>
        <source>%1 · input %2 × %2 px, as training prepares it</source>
        <translation>%1 · 输入 %2 × %2 像素，与训练时的处理一致</translation>
    </message>
    <message numerus="yes">
        <source>%Ln training pictures</source>
        <translation>
            <numerusform>%Ln 张训练图像</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures (none is in the training split yet)</source>
        <translation>
            <numerusform>%Ln 张图像（训练集中还没有图像）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::AxisWords</name>
    <message>
        <source>epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>第 %1 轮</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>%1后</translation>
    </message>
</context>
<context>
    <name>imago::ui::BackupsDialog</name>
    <message>
        <source>&amp;Restore…</source>
        <translation>恢复(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>立即备份(&amp;B)</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Labelled</source>
        <translation>已标注</translation>
    </message>
    <message>
        <source>Shapes</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Backups of %1</source>
        <translation>%1 的备份</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>There are none yet. The studio makes one when a project is opened or closed, and every ten minutes while something changes.</source>
        <translation>还没有备份。打开或关闭项目时，Imago 会创建一个备份；有改动时每十分钟创建一个。</translation>
    </message>
    <message>
        <source>They lie in %1. The present state is kept as a backup before another one takes its place; your pictures and runs are not touched.</source>
        <translation>备份位于 %1。用备份替换之前，会先将当前状态另存为一个备份；您的图像和运行不受影响。</translation>
    </message>
    <message>
        <source>Make %1 what it was on %2?</source>
        <translation>将 %1 恢复到 %2 的状态？</translation>
    </message>
    <message>
        <source>All labels and classes become what they were then. What they are now is kept as one more backup.</source>
        <translation>所有标签和类别都会恢复为当时的内容。现在的内容会另存为一个备份。</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>恢复(&amp;R)</translation>
    </message>
</context>
<context>
    <name>imago::ui::BalancePlot</name>
    <message>
        <source>F1 of each class by its training pictures</source>
        <translation>各类别的 F1 与训练图像数</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n training picture(s), F1 %2</source>
        <translation>
            <numerusform>%1：%n 张训练图像，F1 %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Training pictures</source>
        <translation>训练图像</translation>
    </message>
</context>
<context>
    <name>imago::ui::BannerStack</name>
    <message>
        <source>Close message</source>
        <translation>关闭消息</translation>
    </message>
</context>
<context>
    <name>imago::ui::CalibrationPanel</name>
    <message>
        <source>With the &amp;temperature</source>
        <translation>应用温度(&amp;T)</translation>
    </message>
    <message>
        <source>Fin&amp;d the confidence</source>
        <translation>查找置信度(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Show what is left out</source>
        <translation>显示被弃答的图像(&amp;S)</translation>
    </message>
    <message>
        <source>Reliability diagram: how often predictions of a confidence are right</source>
        <translation>可靠性图：某一置信度的预测有多大比例正确</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>置信度</translation>
    </message>
    <message>
        <source>Share that is right</source>
        <translation>正确的比例</translation>
    </message>
    <message>
        <source>The reliability diagram of a finished run stands here.</source>
        <translation>完成的运行的可靠性图会显示在这里。</translation>
    </message>
    <message>
        <source>One number, learnt on the validation pictures, that the logits are divided by: it makes confidences honest and never changes which class is on top.</source>
        <translation>在验证图像上学得的一个数，用来除 logit：它使置信度真实可信，且从不改变排在首位的类别。</translation>
    </message>
    <message>
        <source>Abstain below a confidence</source>
        <translation>低于此置信度时弃答</translation>
    </message>
    <message>
        <source>Least confidence that is answered</source>
        <translation>给出回答的最低置信度</translation>
    </message>
    <message>
        <source>Greatest share of answers that may be wrong</source>
        <translation>允许错误的回答的最大比例</translation>
    </message>
    <message>
        <source>Below a confidence of %1</source>
        <translation>置信度低于 %1</translation>
    </message>
    <message>
        <source>No prediction is as sure as that</source>
        <translation>没有预测达到此置信度</translation>
    </message>
    <message>
        <source>Calibration error (ECE) %1, greatest %2, Brier score %3</source>
        <translation>期望校准误差（ECE）%1，最大 %2，Brier 分数 %3</translation>
    </message>
    <message>
        <source>No temperature: this run has no predictions of the validation split.</source>
        <translation>没有温度：此运行没有验证集的预测。</translation>
    </message>
    <message>
        <source>From %1 on: answers %2 of the pictures, %3 of the answers are wrong (%4 of %5).</source>
        <translation>从 %1 起：回答 %2 的图像，其中 %3 的回答是错误的（%5 个中有 %4 个）。</translation>
    </message>
    <message>
        <source>No confidence keeps the wrong answers below %1.</source>
        <translation>没有任何置信度能使错误回答低于 %1。</translation>
    </message>
    <message>
        <source>Confidence %1 to %2</source>
        <translation>置信度 %1 到 %2</translation>
    </message>
    <message>
        <source>at most %1 % wrong</source>
        <extracomment>The number of a field; the text around it stands in the field too.</extracomment>
        <translation>错误最多 %1%</translation>
    </message>
    <message numerus="yes">
        <source>%Ln predictions, %1 sure: %2 right</source>
        <translation>
            <numerusform>%Ln 个预测，置信度 %1：正确 %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Temperature %1: the model is too sure of itself. Cross-entropy of the validation split %2, before %3.</source>
        <translation>温度 %1：模型过于自信。验证集的交叉熵为 %2，此前为 %3。</translation>
    </message>
    <message>
        <source>Temperature %1: the model is not sure enough. Cross-entropy of the validation split %2, before %3.</source>
        <translation>温度 %1：模型不够自信。验证集的交叉熵为 %2，此前为 %3。</translation>
    </message>
    <message>
        <source>Keep for e&amp;xports</source>
        <translation>保留用于导出(&amp;X)</translation>
    </message>
    <message>
        <source>Fit a&amp;gain</source>
        <translation>重新拟合(&amp;G)</translation>
    </message>
    <message>
        <source>The temperature with the labels as they are now</source>
        <translation>使用当前标签得到的温度</translation>
    </message>
    <message>
        <source>No temperature: the validation split has too few mistakes to learn it from.</source>
        <translation>没有温度：验证集中的错误太少，无法学得。</translation>
    </message>
    <message numerus="yes">
        <source>Temperature %1, learnt on %n validation picture(s).</source>
        <translation>
            <numerusform>温度 %1，在 %n 张验证图像上学得。</numerusform>
        </translation>
    </message>
    <message>
        <source>Exports: temperature %1, no answer below %2.</source>
        <translation>导出：温度 %1，低于 %2 时弃答。</translation>
    </message>
    <message>
        <source>Exports: no temperature, no answer below %1.</source>
        <translation>导出：不使用温度，低于 %1 时弃答。</translation>
    </message>
    <message>
        <source>Exports: temperature %1, always an answer.</source>
        <translation>导出：温度 %1，始终给出回答。</translation>
    </message>
    <message>
        <source>Exports: no temperature, always an answer.</source>
        <translation>导出：不使用温度，始终给出回答。</translation>
    </message>
    <message>
        <source>With the labels as they are now the temperature is %1.</source>
        <translation>使用当前标签时，温度为 %1。</translation>
    </message>
    <message>
        <source>Keep the confidence above with this run: exports say &quot;don&apos;t know&quot; below it</source>
        <translation>将上方的置信度保存到此运行：低于它时，导出的模型回答“不知道”</translation>
    </message>
    <message>
        <source>Exports have the temperature: switch it on to choose a confidence for them</source>
        <translation>导出会使用温度：启用温度后，才能为导出选择置信度</translation>
    </message>
</context>
<context>
    <name>imago::ui::ChartBar</name>
    <message>
        <source>Epochs</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What the charts count to the right</source>
        <translation>图表横轴的单位</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>Weight of the exponential moving average; the raw curve stays, faint</source>
        <translation>指数移动平均的权重；原始曲线以浅色保留</translation>
    </message>
    <message>
        <source>Runs in the charts</source>
        <translation>图表中的运行</translation>
    </message>
    <message>
        <source>━ Training</source>
        <translation>━ 训练</translation>
    </message>
    <message>
        <source>╍ Validation</source>
        <translation>╍ 验证</translation>
    </message>
    <message>
        <source>Show or hide these curves</source>
        <translation>显示或隐藏这些曲线</translation>
    </message>
    <message>
        <source>Curves of %1</source>
        <translation>%1 的曲线</translation>
    </message>
    <message>
        <source>Show or hide the curves of %1</source>
        <translation>显示或隐藏 %1 的曲线</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关</translation>
    </message>
</context>
<context>
    <name>imago::ui::ChartPanel</name>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
</context>
<context>
    <name>imago::ui::CheckpointDialog</name>
    <message>
        <source>&amp;Test</source>
        <translation>测试(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Inspect this run</source>
        <translation>分析此运行(&amp;I)</translation>
    </message>
    <message>
        <source>Test a checkpoint of %1</source>
        <translation>测试 %1 的检查点</translation>
    </message>
    <message>
        <source>Best so far</source>
        <translation>目前最佳</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最后</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>Pictures to test with</source>
        <translation>用于测试的图像</translation>
    </message>
    <message>
        <source>&amp;Checkpoint</source>
        <translation>检查点(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Pictures</source>
        <translation>图像(&amp;P)</translation>
    </message>
    <message>
        <source>A second worker tests it; a run that is training goes on meanwhile. Nothing is kept: Inspect shows the predictions of the finished run.</source>
        <translation>由另一个进程进行测试，正在训练的运行会继续。测试结果不会保留：“分析”显示的是已完成运行的预测。</translation>
    </message>
    <message>
        <source>Progress of the test</source>
        <translation>测试进度</translation>
    </message>
    <message>
        <source>Most frequent mistakes:</source>
        <translation>最常见的错误：</translation>
    </message>
    <message>
        <source>%1 taken for %2: %3</source>
        <translation>“%1”被误认为“%2”：%3</translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%1&lt;/b&gt; right: %2 of %Ln pictures, loss %3</source>
        <translation>
            <numerusform>正确率 &lt;b&gt;%1&lt;/b&gt;：%Ln 张图像中的 %2 张，损失 %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::ClassChart</name>
    <message>
        <source>Pictures by class and split</source>
        <translation>各类别和子集的图像数</translation>
    </message>
    <message>
        <source>%1 · %2: %3</source>
        <translation>%1 · %2：%3</translation>
    </message>
    <message>
        <source>The %1 largest of %2 classes</source>
        <translation>%2 个类别中最大的 %1 个</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>imago::ui::ClassChoice</name>
    <message>
        <source>Class of the project</source>
        <translation>项目中的类别</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>Make the class “%1”</source>
        <translation>创建类别“%1”</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>已忽略</translation>
    </message>
    <message>
        <source>%1 (new)</source>
        <translation>%1（新）</translation>
    </message>
</context>
<context>
    <name>imago::ui::ClassDetailsDialog</name>
    <message>
        <source>Guidelines</source>
        <translation>标注指南</translation>
    </message>
    <message>
        <source>What belongs to this class, and what does not? Shown beside the picture to who labels.</source>
        <translation>哪些属于此类别，哪些不属于？标注者会在图像旁看到这些内容。</translation>
    </message>
    <message>
        <source>Names of the keypoints, one a line</source>
        <translation>关键点名称，每行一个</translation>
    </message>
    <message>
        <source>nose
left eye
right eye</source>
        <translation>鼻子
左眼
右眼</translation>
    </message>
    <message>
        <source>Lines between keypoints, one a line</source>
        <translation>关键点之间的连线，每行一条</translation>
    </message>
    <message>
        <source>nose - left eye
nose - right eye</source>
        <translation>鼻子 - 左眼
鼻子 - 右眼</translation>
    </message>
    <message>
        <source>Class “%1”</source>
        <translation>类别“%1”</translation>
    </message>
    <message>
        <source>Parts of the class</source>
        <translation>类别的各项设置</translation>
    </message>
    <message>
        <source>&amp;Guidelines</source>
        <translation>标注指南(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Attributes</source>
        <translation>属性(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Keypoints</source>
        <translation>关键点(&amp;K)</translation>
    </message>
    <message>
        <source>Attributes of the class&apos;s shapes</source>
        <translation>此类别形状的属性</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Choices, parted by ;</source>
        <translation>选项，以 ; 分隔</translation>
    </message>
    <message>
        <source>At first</source>
        <translation>初始值</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>添加(&amp;D)</translation>
    </message>
    <message>
        <source>Add occluded, truncated, di&amp;fficult</source>
        <translation>添加 occluded、truncated、difficult(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Names, one a line</source>
        <translation>名称，每行一个(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Lines between them: name - name</source>
        <translation>它们之间的连线：名称 - 名称(&amp;L)</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>单选</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>是或否</translation>
    </message>
    <message>
        <source>Kind of the attribute</source>
        <translation>属性的类型</translation>
    </message>
    <message>
        <source>An attribute has no name yet.</source>
        <translation>有一个属性还没有名称。</translation>
    </message>
    <message>
        <source>The attribute “%1” must not begin with $.</source>
        <translation>属性“%1”不能以 $ 开头。</translation>
    </message>
    <message>
        <source>Two attributes are named “%1”.</source>
        <translation>有两个属性都叫“%1”。</translation>
    </message>
    <message>
        <source>The attribute “%1” has nothing to choose from.</source>
        <translation>属性“%1”没有可选项。</translation>
    </message>
    <message>
        <source>Two keypoints are named “%1”.</source>
        <translation>有两个关键点都叫“%1”。</translation>
    </message>
    <message>
        <source>The line “%1” is not of the form “name - name” with two keypoints of the list.</source>
        <translation>连线“%1”不符合“名称 - 名称”的形式，或其关键点不在列表中。</translation>
    </message>
</context>
<context>
    <name>imago::ui::ClassModel</name>
    <message>
        <source>%1: its key %2 belongs to “%3”</source>
        <translation>%1：它的快捷键 %2 属于“%3”</translation>
    </message>
    <message>
        <source>%1 (key %2)</source>
        <translation>%1（快捷键 %2）</translation>
    </message>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>%n 张图像</numerusform>
        </translation>
    </message>
    <message>
        <source>key %1</source>
        <translation>快捷键 %1</translation>
    </message>
    <message>
        <source>assigned</source>
        <translation>已指定</translation>
    </message>
</context>
<context>
    <name>imago::ui::ClassPanel</name>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Re&amp;name class</source>
        <translation>重命名类别(&amp;N)</translation>
    </message>
    <message>
        <source>Change class &amp;colour…</source>
        <translation>更改类别颜色(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Guidelines, attributes and keypoints of the class…</source>
        <translation>类别的标注指南、属性和关键点(&amp;G)…</translation>
    </message>
    <message>
        <source>Change class &amp;key…</source>
        <translation>更改类别快捷键(&amp;K)…</translation>
    </message>
    <message>
        <source>Move class &amp;up</source>
        <translation>上移类别(&amp;U)</translation>
    </message>
    <message>
        <source>Move class &amp;down</source>
        <translation>下移类别(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Merge class into…</source>
        <translation>将类别合并到(&amp;M)…</translation>
    </message>
    <message>
        <source>D&amp;elete class…</source>
        <translation>删除类别(&amp;E)…</translation>
    </message>
    <message>
        <source>Name of a new class</source>
        <translation>新类别的名称</translation>
    </message>
    <message>
        <source>&amp;Add a class</source>
        <translation>添加类别(&amp;A)</translation>
    </message>
    <message>
        <source>Add a class…</source>
        <translation>添加类别…</translation>
    </message>
    <message>
        <source>Add a class (%1)…</source>
        <translation>添加类别（%1）…</translation>
    </message>
    <message>
        <source>Guidelines of the class</source>
        <translation>类别的标注指南</translation>
    </message>
    <message>
        <source>Colour of %1</source>
        <translation>“%1”的颜色</translation>
    </message>
    <message>
        <source>Key of %1</source>
        <translation>“%1”的快捷键</translation>
    </message>
    <message>
        <source>A digit or a letter; nothing for no key. In use by commands: %1</source>
        <translation>一个数字或字母；留空表示无快捷键。已被命令占用：%1</translation>
    </message>
    <message numerus="yes">
        <source>“%1” (%n pictures)</source>
        <translation>
            <numerusform>“%1”（%n 张图像）</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge classes</source>
        <translation>合并类别</translation>
    </message>
    <message>
        <source>All pictures of %1 become pictures of %2, and the class “%3” goes. This can be undone.</source>
        <translation>“%1”的所有图像将归入“%2”，类别“%3”将被移除。此操作可以撤销。</translation>
    </message>
    <message>
        <source>Delete class</source>
        <translation>删除类别</translation>
    </message>
    <message>
        <source>Delete %1 with all its labels? The pictures stay. This can be undone.</source>
        <translation>删除“%1”及其所有标签？图像会保留。此操作可以撤销。</translation>
    </message>
    <message>
        <source>%1 is the key of “%2”. Choose another, or give that command another key first: Shift+F1 shows all.</source>
        <translation>%1 已是“%2”的快捷键。请另选一个，或先为该命令指定其他快捷键：按 Shift+F1 可查看全部。</translation>
    </message>
</context>
<context>
    <name>imago::ui::ClassPopup</name>
    <message>
        <source>Class of the shape</source>
        <translation>形状的类别</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Name the first class</source>
        <translation>为第一个类别命名</translation>
    </message>
    <message>
        <source>Find or name a class</source>
        <translation>查找或命名类别</translation>
    </message>
    <message>
        <source>New class “%1”</source>
        <translation>新类别“%1”</translation>
    </message>
</context>
<context>
    <name>imago::ui::ClassTableModel</name>
    <message>
        <source>Of the pictures predicted as this class, the share that truly is</source>
        <translation>被预测为此类别的图像中，确实属于此类别的比例</translation>
    </message>
    <message>
        <source>Of the pictures of this class, the share that was found</source>
        <translation>此类别的图像中，被找出的比例</translation>
    </message>
    <message>
        <source>Harmonic mean of precision and recall</source>
        <translation>精确率与召回率的调和平均数</translation>
    </message>
    <message>
        <source>Pictures of this class</source>
        <translation>此类别的图像</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精确率</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>召回率</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>%1: found less often than the other classes by more than chance</source>
        <translation>%1：检出率低于其他类别，且超出偶然</translation>
    </message>
    <message>
        <source>%1: less than half as many training pictures as most classes have</source>
        <translation>%1：训练图像不到多数类别的一半</translation>
    </message>
    <message>
        <source>▼ %1</source>
        <translation>▼ %1</translation>
    </message>
    <message>
        <source>Pictures of this class that the run learnt from</source>
        <translation>此运行学习过的该类别图像</translation>
    </message>
    <message>
        <source>Learnt</source>
        <translation>训练数</translation>
    </message>
</context>
<context>
    <name>imago::ui::ClassesPanel</name>
    <message>
        <source>What this run learnt from is not known any more.</source>
        <translation>此运行学习过哪些图像已无从得知。</translation>
    </message>
    <message numerus="yes">
        <source>All classes have %Ln training pictures.</source>
        <translation>
            <numerusform>所有类别都有 %Ln 张训练图像。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %Ln training pictures a class.</source>
        <translation>
            <numerusform>每个类别有 %1 到 %Ln 张训练图像。</numerusform>
        </translation>
    </message>
    <message>
        <source>(rank correlation %1, p %2)</source>
        <translation>（秩相关系数 %1，p 值 %2）</translation>
    </message>
    <message>
        <source>below 0.001</source>
        <translation>小于 0.001</translation>
    </message>
    <message>
        <source>That is not seen to make a difference %1.</source>
        <translation>未见这有影响%1。</translation>
    </message>
    <message>
        <source>The more there are, the better a class is known %1.</source>
        <translation>训练图像越多的类别，识别得越好%1。</translation>
    </message>
    <message>
        <source>The more there are, the worse a class is known %1.</source>
        <translation>训练图像越多的类别，识别得越差%1。</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Found less often than the rest by more than chance: %1.</source>
        <translation>检出率低于其余类别，且超出偶然：%1。</translation>
    </message>
    <message>
        <source>Show its &amp;training pictures</source>
        <translation>显示其训练图像(&amp;T)</translation>
    </message>
    <message>
        <source>Metrics of each class</source>
        <translation>各类别的指标</translation>
    </message>
    <message>
        <source>Training pictures of %1</source>
        <translation>“%1”的训练图像</translation>
    </message>
</context>
<context>
    <name>imago::ui::ColumnChoice</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>As many as &amp;fit</source>
        <translation>自动适应(&amp;F)</translation>
    </message>
</context>
<context>
    <name>imago::ui::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Type a command</source>
        <translation>输入命令</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>No command has these letters in this order: %1
Fewer letters find more; Escape leaves.</source>
        <translation>没有命令按此顺序包含这些字母：%1
减少字母可找到更多；Escape 退出。</translation>
    </message>
</context>
<context>
    <name>imago::ui::ComparePanel</name>
    <message>
        <source>Compare &amp;with</source>
        <translation>比较对象(&amp;W)</translation>
    </message>
    <message>
        <source>Run to compare with</source>
        <translation>用于比较的运行</translation>
    </message>
    <message>
        <source>What the recipes do differently</source>
        <translation>两个配方的不同之处</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>先前</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Became right</source>
        <translation>变为正确</translation>
    </message>
    <message>
        <source>Became wrong</source>
        <translation>变为错误</translation>
    </message>
    <message>
        <source>Wrong in both runs</source>
        <translation>两次运行都错误</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>正在比较…</translation>
    </message>
    <message>
        <source>Train a second run; then this shows what it does better and what worse.</source>
        <translation>再训练一个运行，这里就会显示它哪些地方更好、哪些地方更差。</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) known to one run only are left out.</source>
        <translation>
            <numerusform>已忽略 %n 张只有其中一个运行认识的图像。</numerusform>
        </translation>
    </message>
    <message>
        <source>Became &amp;right: %1</source>
        <translation>变为正确：%1(&amp;R)</translation>
    </message>
    <message>
        <source>Became wr&amp;ong: %1</source>
        <translation>变为错误：%1(&amp;O)</translation>
    </message>
    <message>
        <source>Wrong in &amp;both: %1</source>
        <translation>都错误：%1(&amp;B)</translation>
    </message>
    <message>
        <source>The recipes are the same</source>
        <translation>两个配方相同</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>配方</translation>
    </message>
    <message>
        <source>%1 points (95 %: %2 to %3). McNemar’s test: p = %4, more than chance.</source>
        <translation>%1 个百分点（95%：%2 到 %3）。McNemar 检验：p = %4，超出偶然。</translation>
    </message>
    <message>
        <source>%1 points (95 %: %2 to %3). McNemar’s test: p = %4, this may be chance.</source>
        <translation>%1 个百分点（95%：%2 到 %3）。McNemar 检验：p = %4，可能出于偶然。</translation>
    </message>
</context>
<context>
    <name>imago::ui::ConfidenceBars</name>
    <message>
        <source>Confidences</source>
        <translation>置信度</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>logit %1</source>
        <translation>logit %1</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>true class</source>
        <translation>真实类别</translation>
    </message>
    <message>
        <source>predicted · true</source>
        <translation>预测 · 真实</translation>
    </message>
    <message>
        <source>true</source>
        <translation>真实</translation>
    </message>
    <message>
        <source>not calibrated %1</source>
        <translation>未校准时为 %1</translation>
    </message>
</context>
<context>
    <name>imago::ui::ConfusionMatrix</name>
    <message>
        <source>Confusion matrix: a row a true class, a column a predicted class</source>
        <translation>混淆矩阵：每行一个真实类别，每列一个预测类别</translation>
    </message>
    <message>
        <source>%1 recognised: %2 of %3 (%4)</source>
        <translation>“%1”识别正确：%3 张中的 %2 张（%4）</translation>
    </message>
    <message>
        <source>%1 taken for %2: %3 of %4 (%5)</source>
        <translation>“%1”被误认为“%2”：%4 张中的 %3 张（%5）</translation>
    </message>
    <message>
        <source>Truly %1: %2</source>
        <translation>真实为“%1”：%2</translation>
    </message>
    <message>
        <source>Predicted %1: %2</source>
        <translation>预测为“%1”：%2</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>true</source>
        <translation>真实</translation>
    </message>
    <message>
        <source>The confusion matrix of a finished run stands here.</source>
        <translation>完成的运行的混淆矩阵会显示在这里。</translation>
    </message>
</context>
<context>
    <name>imago::ui::CurveChart</name>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Accuracy (top-1)</source>
        <translation>准确率（Top-1）</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Metric of this chart</source>
        <translation>此图表的指标</translation>
    </message>
    <message>
        <source>Scale and export of this chart</source>
        <translation>此图表的刻度与导出</translation>
    </message>
    <message>
        <source>Scale and export of this chart. In the plot: the wheel zooms, a drag zooms into a box, Shift and drag move, a double click shows everything. Keys: arrows, + and -, Home</source>
        <translation>此图表的刻度与导出。在图中：滚轮缩放，拖动放大所框区域，按住 Shift 拖动可平移，双击显示全部。按键：方向键、+ 和 -、Home</translation>
    </message>
    <message>
        <source>&amp;Logarithmic scale</source>
        <translation>对数刻度(&amp;L)</translation>
    </message>
    <message>
        <source>Show &amp;everything</source>
        <translation>显示全部(&amp;E)</translation>
    </message>
    <message>
        <source>Save as &amp;PNG…</source>
        <translation>另存为 PNG(&amp;P)…</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 图像 (*.png)</translation>
    </message>
    <message>
        <source>Save as &amp;SVG…</source>
        <translation>另存为 SVG(&amp;S)…</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG 图形 (*.svg)</translation>
    </message>
    <message>
        <source>Save values as &amp;CSV…</source>
        <translation>将数值另存为 CSV(&amp;C)…</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV 表格 (*.csv)</translation>
    </message>
    <message>
        <source>━ training %1</source>
        <translation>━ 训练 %1</translation>
    </message>
    <message>
        <source>╍ validation %1</source>
        <translation>╍ 验证 %1</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>保存图表</translation>
    </message>
    <message>
        <source>Pictures a second</source>
        <translation>每秒图像数</translation>
    </message>
</context>
<context>
    <name>imago::ui::DataWorkspace</name>
    <message>
        <source>&amp;Find in paths</source>
        <translation>在路径中查找(&amp;F)</translation>
    </message>
    <message>
        <source>Only &amp;unlabelled pictures</source>
        <translation>仅未标注的图像(&amp;U)</translation>
    </message>
    <message>
        <source>Clear &amp;filters</source>
        <translation>清除筛选(&amp;F)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>Select &amp;nothing</source>
        <translation>全不选(&amp;N)</translation>
    </message>
    <message>
        <source>Open in &amp;Label</source>
        <translation>在“标注”中打开(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Clear the labels</source>
        <translation>清除标签(&amp;C)</translation>
    </message>
    <message>
        <source>Acce&amp;pt the proposals</source>
        <translation>接受建议(&amp;P)</translation>
    </message>
    <message>
        <source>Re&amp;ject the proposals</source>
        <translation>拒绝建议(&amp;J)</translation>
    </message>
    <message>
        <source>Mark as &amp;reviewed</source>
        <translation>标记为已审核(&amp;R)</translation>
    </message>
    <message>
        <source>Needs a&amp;ttention</source>
        <translation>需关注(&amp;T)</translation>
    </message>
    <message>
        <source>E&amp;xclude</source>
        <translation>排除(&amp;X)</translation>
    </message>
    <message>
        <source>Mark as not reviewe&amp;d</source>
        <translation>标记为未审核(&amp;D)</translation>
    </message>
    <message>
        <source>Put into &amp;training</source>
        <translation>放入训练集(&amp;T)</translation>
    </message>
    <message>
        <source>Put into &amp;validation</source>
        <translation>放入验证集(&amp;V)</translation>
    </message>
    <message>
        <source>Put into te&amp;st</source>
        <translation>放入测试集(&amp;S)</translation>
    </message>
    <message>
        <source>Take &amp;out of the splits</source>
        <translation>移出子集(&amp;O)</translation>
    </message>
    <message>
        <source>Remo&amp;ve from the project…</source>
        <translation>从项目中移除(&amp;V)…</translation>
    </message>
    <message>
        <source>Assi&amp;gn splits…</source>
        <translation>分配子集(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Watched folders…</source>
        <translation>监视的文件夹(&amp;W)…</translation>
    </message>
    <message>
        <source>Larger thumbnails</source>
        <translation>增大缩略图</translation>
    </message>
    <message>
        <source>Smaller thumbnails</source>
        <translation>减小缩略图</translation>
    </message>
    <message>
        <source>Show filters</source>
        <translation>显示筛选</translation>
    </message>
    <message>
        <source>Show class chart and problems</source>
        <translation>显示类别图表和问题</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>显示详细信息</translation>
    </message>
    <message>
        <source>Label as %1</source>
        <translation>标注为“%1”</translation>
    </message>
    <message>
        <source>&amp;Label as</source>
        <translation>标注为(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Split</source>
        <translation>子集(&amp;S)</translation>
    </message>
    <message>
        <source>Remove pictures</source>
        <translation>移除图像</translation>
    </message>
    <message>
        <source>The files stay where they are. This cannot be undone.</source>
        <translation>文件会留在原处。此操作无法撤销。</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>No pictures yet</source>
        <translation>还没有图像</translation>
    </message>
    <message>
        <source>Add a folder: its pictures stay where they are. Or import a data set with its labels. Dropping them on this window does the same.</source>
        <translation>添加文件夹：其中的图像会留在原处。或者导入带标签的数据集。将它们拖放到此窗口也可以。</translation>
    </message>
    <message>
        <source>No picture passes these filters</source>
        <translation>没有图像符合这些筛选条件</translation>
    </message>
    <message>
        <source>Choose other filters, or show all pictures again.</source>
        <translation>请选择其他筛选条件，或重新显示所有图像。</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Class chart and problems</source>
        <translation>类别图表和问题</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <source>Add pictures…</source>
        <translation>添加图像…</translation>
    </message>
    <message>
        <source>Import a data set…</source>
        <translation>导入数据集…</translation>
    </message>
    <message>
        <source>Show all pictures</source>
        <translation>显示所有图像</translation>
    </message>
    <message>
        <source>Search in paths</source>
        <translation>在路径中搜索</translation>
    </message>
    <message>
        <source>Part of the path (Ctrl+F)</source>
        <translation>路径的一部分 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Order of the pictures</source>
        <translation>图像的排序</translation>
    </message>
    <message>
        <source>By path</source>
        <translation>按路径</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>最新的在前</translation>
    </message>
    <message>
        <source>As added</source>
        <translation>按添加顺序</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Folders of the project, and which are watched for new pictures (Ctrl+Alt+W)</source>
        <translation>项目的文件夹，以及其中哪些被监视以发现新图像 (Ctrl+Alt+W)</translation>
    </message>
    <message>
        <source>Number of pictures</source>
        <translation>图像数量</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>子集</translation>
    </message>
    <message>
        <source>Problems (%1)</source>
        <translation>问题（%1）</translation>
    </message>
    <message>
        <source>%1: only those asked for, until the filters are cleared</source>
        <translation>%1：仅显示指定的图像，清除筛选后恢复</translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln pictures with their labels from the project?</source>
        <translation>
            <numerusform>从项目中移除 %Ln 张图像及其标签？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures, %1 labelled</source>
        <translation>
            <numerusform>%Ln 张图像，%1 张已标注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln pictures</source>
        <translation>
            <numerusform>%Ln 张图像中的 %1 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <comment>pictures</comment>
        <translation>
            <numerusform>已选择 %Ln 张</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Forget for good…</source>
        <translation>彻底清除(&amp;F)…</translation>
    </message>
</context>
<context>
    <name>imago::ui::DetailsPanel</name>
    <message>
        <source>proposed by %1, %2 sure</source>
        <translation>由 %1 建议，置信度 %2</translation>
    </message>
    <message>
        <source>imported from %1</source>
        <translation>从 %1 导入</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>由 %1 标注</translation>
    </message>
    <message>
        <source>Select a picture to see what is known about it.</source>
        <translation>选择一张图像以查看其信息。</translation>
    </message>
    <message>
        <source>Details of the picture</source>
        <translation>图像的详细信息</translation>
    </message>
    <message>
        <source>Open in Label</source>
        <translation>在“标注”中打开</translation>
    </message>
    <message>
        <source>Show the file</source>
        <translation>显示文件</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>已选择</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>子集</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 像素</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>文件大小</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>修改时间</translation>
    </message>
    <message>
        <source>Taken from</source>
        <translation>取自</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Shapes</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>Show the duplicate %1</source>
        <translation>显示重复图像 %1</translation>
    </message>
    <message>
        <source>Same content</source>
        <translation>内容相同</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures</source>
        <translation>
            <numerusform>%Ln 张图像</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln proposed by a model</source>
        <comment>shapes</comment>
        <translation>
            <numerusform>%Ln 个由模型建议</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::EnergyWords</name>
    <message>
        <source>%1 kWh, measured</source>
        <translation>%1 kWh，实测</translation>
    </message>
    <message>
        <source>%1 kWh, estimated</source>
        <translation>%1 kWh，估算</translation>
    </message>
    <message>
        <source>%1 g CO₂ at %2 g/kWh</source>
        <translation>%1 g CO₂，按 %2 g/kWh 计</translation>
    </message>
</context>
<context>
    <name>imago::ui::ExplainControls</name>
    <message>
        <source>Grad-CAM</source>
        <translation>Grad-CAM</translation>
    </message>
    <message>
        <source>Grad-CAM++</source>
        <translation>Grad-CAM++</translation>
    </message>
    <message>
        <source>Integrated gradients</source>
        <translation>积分梯度</translation>
    </message>
    <message>
        <source>Occlusion</source>
        <translation>遮挡法</translation>
    </message>
    <message>
        <source>Attention rollout</source>
        <translation>注意力展开</translation>
    </message>
    <message>
        <source>Check a&amp;gainst an untrained network</source>
        <translation>与未训练的网络对照(&amp;G)</translation>
    </message>
    <message>
        <source>Show &amp;its map</source>
        <translation>显示其热力图(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Method</source>
        <translation>方法(&amp;M)</translation>
    </message>
    <message>
        <source>How it is worked out which parts of the picture speak for the class</source>
        <translation>如何得出图像的哪些部分支持该类别</translation>
    </message>
    <message>
        <source>La&amp;yer</source>
        <translation>层(&amp;Y)</translation>
    </message>
    <message>
        <source>Early layers see edges and colours, late ones see objects</source>
        <translation>浅层关注边缘和颜色，深层关注目标</translation>
    </message>
    <message>
        <source>Clas&amp;s</source>
        <translation>类别(&amp;S)</translation>
    </message>
    <message>
        <source>What the map explains</source>
        <translation>热力图所解释的类别</translation>
    </message>
    <message>
        <source>&amp;Opacity</source>
        <translation>不透明度(&amp;O)</translation>
    </message>
    <message>
        <source>How strongly the map covers the picture</source>
        <translation>热力图覆盖图像的程度</translation>
    </message>
    <message>
        <source>Asking a network with random weights…</source>
        <translation>正在询问随机权重的网络…</translation>
    </message>
    <message>
        <source>the last</source>
        <translation>最后一层</translation>
    </message>
    <message>
        <source>%1 (predicted)</source>
        <translation>%1（预测）</translation>
    </message>
    <message>
        <source>the predicted</source>
        <translation>预测的类别</translation>
    </message>
    <message>
        <source>Similarity %1.</source>
        <translation>相似度 %1。</translation>
    </message>
    <message>
        <source>One of the two maps is the same everywhere: it shows nothing.</source>
        <translation>两张热力图之一处处相同：说明不了任何问题。</translation>
    </message>
    <message>
        <source>A network that learnt nothing gives nearly the same map: it shows the edges of the picture rather than what was learnt. Do not rely on it.</source>
        <translation>什么都没学过的网络给出了几乎相同的热力图：它显示的是图像的边缘，而不是学到的内容。请勿依赖它。</translation>
    </message>
    <message>
        <source>Part of this map comes from the picture alone, without anything learnt. Read it with care.</source>
        <translation>这张热力图有一部分仅来自图像本身，与学到的内容无关。请谨慎解读。</translation>
    </message>
    <message>
        <source>A network that learnt nothing gives another map: this one depends on what was learnt.</source>
        <translation>什么都没学过的网络给出了不同的热力图：这张热力图取决于学到的内容。</translation>
    </message>
</context>
<context>
    <name>imago::ui::ExportDialog</name>
    <message>
        <source>Copies of &amp;turned pictures are stored upright</source>
        <translation>旋转过的图像，其副本按正立方向存储(&amp;T)</translation>
    </message>
    <message>
        <source>Copies lose &amp;place, device and owner</source>
        <translation>副本去除地点、设备和拥有者信息(&amp;P)</translation>
    </message>
    <message>
        <source>Also what &amp;models proposed and nobody has accepted</source>
        <translation>包括模型建议但尚未被接受的内容(&amp;M)</translation>
    </message>
    <message>
        <source>Export the data set</source>
        <translation>导出数据集</translation>
    </message>
    <message>
        <source>What the format cannot hold</source>
        <translation>此格式无法容纳的内容</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>处理方式</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>导出进度</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Open the folder</source>
        <translation>打开文件夹(&amp;O)</translation>
    </message>
    <message>
        <source>All pictures</source>
        <translation>所有图像</translation>
    </message>
    <message>
        <source>As filtered in Data</source>
        <translation>按“数据”中的筛选</translation>
    </message>
    <message>
        <source>Reviewed pictures</source>
        <translation>已审核的图像</translation>
    </message>
    <message>
        <source>Training pictures</source>
        <translation>训练图像</translation>
    </message>
    <message>
        <source>Validation pictures</source>
        <translation>验证图像</translation>
    </message>
    <message>
        <source>Test pictures</source>
        <translation>测试图像</translation>
    </message>
    <message>
        <source>Copy them</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Hard links: no further space on this disk</source>
        <translation>硬链接：不额外占用此磁盘的空间</translation>
    </message>
    <message>
        <source>Leave them where they are</source>
        <translation>留在原处</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>选择(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Pictures</source>
        <translation>图像(&amp;P)</translation>
    </message>
    <message>
        <source>Picture f&amp;iles</source>
        <translation>图像文件(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Into the new folder</source>
        <translation>导出到新文件夹(&amp;I)</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Which pictures</source>
        <translation>导出哪些图像</translation>
    </message>
    <message>
        <source>What happens to the picture files</source>
        <translation>如何处理图像文件</translation>
    </message>
    <message>
        <source>Folder of the export</source>
        <translation>导出文件夹</translation>
    </message>
    <message>
        <source>Looking what this format can hold…</source>
        <translation>正在查看此格式能容纳哪些内容…</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在写入…</translation>
    </message>
    <message>
        <source>This cannot be exported</source>
        <translation>无法导出</translation>
    </message>
    <message>
        <source>Nothing was written</source>
        <translation>没有写入任何内容</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures</source>
        <translation>
            <numerusform>%Ln 张图像</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotations</source>
        <translation>
            <numerusform>%Ln 个标注</numerusform>
        </translation>
    </message>
    <message>
        <source>This format holds everything.</source>
        <translation>此格式可容纳全部内容。</translation>
    </message>
    <message>
        <source>What this format cannot hold:</source>
        <translation>此格式无法容纳：</translation>
    </message>
    <message>
        <source>Written, read again and found equal. %1</source>
        <translation>已写入，重新读取后核对一致。%1</translation>
    </message>
    <message>
        <source>The new folder is made in</source>
        <translation>新文件夹的位置</translation>
    </message>
</context>
<context>
    <name>imago::ui::ExportTable</name>
    <message>
        <source>&amp;TorchScript – for LibTorch and Python</source>
        <translation>TorchScript：用于 LibTorch 和 Python(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;ONNX – for OpenCV and every other runtime</source>
        <translation>ONNX：用于 OpenCV 和其他各种运行时(&amp;O)</translation>
    </message>
    <message>
        <source>ONNX, opset 1&amp;3</source>
        <translation>ONNX，opset 13(&amp;3)</translation>
    </message>
    <message>
        <source>ONNX, opset 1&amp;7</source>
        <translation>ONNX，opset 17(&amp;7)</translation>
    </message>
    <message>
        <source>ONNX that takes &amp;bytes and normalises them</source>
        <translation>接收字节并自行归一化的 ONNX(&amp;B)</translation>
    </message>
    <message>
        <source>The same, colours in &amp;planes</source>
        <translation>同上，颜色按平面排列(&amp;P)</translation>
    </message>
    <message>
        <source>ONNX with &amp;half weights – half the size</source>
        <translation>半精度权重的 ONNX：大小减半(&amp;H)</translation>
    </message>
    <message>
        <source>ONNX in &amp;8 bits – a quarter of the size</source>
        <translation>8 位 ONNX：大小为四分之一(&amp;8)</translation>
    </message>
    <message>
        <source>&amp;Weights alone, as safetensors</source>
        <translation>仅权重，safetensors 格式(&amp;W)</translation>
    </message>
    <message>
        <source>Measured by the machine&apos;s meters, with all that ran beside it</source>
        <translation>由机器的电能计量测得，包含同时运行的其他程序</translation>
    </message>
    <message>
        <source>An estimate from processor time and memory</source>
        <translation>根据处理器时间和内存估算</translation>
    </message>
    <message>
        <source>The checkpoint: %1</source>
        <translation>检查点：%1</translation>
    </message>
    <message>
        <source>Loaded by another program in a fresh process, and compared picture by picture</source>
        <translation>由另一程序在新进程中加载，并逐张图像比较</translation>
    </message>
    <message>
        <source>Verified file</source>
        <translation>已验证的文件</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>磁盘占用</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>The program that ran it</source>
        <translation>运行它的程序</translation>
    </message>
    <message>
        <source>Run by</source>
        <translation>运行程序</translation>
    </message>
    <message>
        <source>Greatest difference of a logit from the checkpoint&apos;s</source>
        <translation>与检查点的 logit 的最大差异</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Pictures for which it names the same class as the checkpoint</source>
        <translation>与检查点给出相同类别的图像</translation>
    </message>
    <message>
        <source>Same class</source>
        <translation>类别相同</translation>
    </message>
    <message>
        <source>On the pictures that were compared</source>
        <translation>在参与比较的图像上</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Milliseconds for one picture with one thread, median</source>
        <translation>单线程处理一张图像的毫秒数，中位数</translation>
    </message>
    <message>
        <source>ms, 1 thread</source>
        <translation>毫秒，单线程</translation>
    </message>
    <message>
        <source>Milliseconds for one picture with all threads, median</source>
        <translation>全部线程处理一张图像的毫秒数，中位数</translation>
    </message>
    <message>
        <source>ms, all</source>
        <translation>毫秒，全部线程</translation>
    </message>
    <message>
        <source>Millijoules for one picture with all threads</source>
        <translation>全部线程处理一张图像的毫焦数</translation>
    </message>
    <message>
        <source>mJ</source>
        <translation>mJ</translation>
    </message>
    <message>
        <source>%1 names the checkpoint&apos;s class for %2 of the pictures; it must for %3.</source>
        <translation>%1 对 %2 的图像给出与检查点相同的类别；要求达到 %3。</translation>
    </message>
    <message>
        <source>%1 is right for %2 of the pictures, the checkpoint for %3: it may lose a point.</source>
        <translation>%1 对 %2 的图像回答正确，检查点为 %3：最多允许下降一个百分点。</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>已拒绝</translation>
    </message>
</context>
<context>
    <name>imago::ui::ExportWorkspace</name>
    <message>
        <source>Comparing with the checkpoint in a fresh process…</source>
        <translation>正在新进程中与检查点比较…</translation>
    </message>
    <message>
        <source>Writing the files…</source>
        <translation>正在写入文件…</translation>
    </message>
    <message>
        <source>Running the checkpoint on the test pictures…</source>
        <translation>正在测试图像上运行检查点…</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>正在准备…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>Cancel the export</source>
        <translation>取消导出</translation>
    </message>
    <message>
        <source>Choose the export folder…</source>
        <translation>选择导出文件夹…</translation>
    </message>
    <message>
        <source>Open the folder of the export</source>
        <translation>打开导出的文件夹</translation>
    </message>
    <message>
        <source>No model to export yet</source>
        <translation>还没有可导出的模型</translation>
    </message>
    <message>
        <source>Train a model first; then it can be written for other programs and verified.</source>
        <translation>请先训练一个模型，然后就能将它写成其他程序可用的格式并加以验证。</translation>
    </message>
    <message>
        <source>Go to Train</source>
        <translation>前往“训练”</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Needs ONNX Runtime on this machine, which verifies it: the variable IMAGO_ONNXRUNTIME names its library where it is not installed</source>
        <translation>需要本机上的 ONNX Runtime 来验证；若未安装，可用环境变量 IMAGO_ONNXRUNTIME 指定其库</translation>
    </message>
    <message>
        <source>Beside them: model.json with classes, preprocessing and calibration, a model card, sums, and examples for Python, C++ and Node.js.</source>
        <translation>一并写出：含类别、预处理和校准的 model.json，模型卡，校验和，以及 Python、C++ 和 Node.js 示例。</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Export folder</source>
        <translation>导出文件夹</translation>
    </message>
    <message>
        <source>Export and verif&amp;y</source>
        <translation>导出并验证(&amp;Y)</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>导出进度</translation>
    </message>
    <message>
        <source>Every file is proved before it is yours</source>
        <translation>每个文件都先经过验证，再交到您手中</translation>
    </message>
    <message>
        <source>A fresh process loads it and compares it with the checkpoint on the test pictures.</source>
        <translation>由新进程加载文件，并在测试图像上与检查点比较。</translation>
    </message>
    <message>
        <source>Exported files</source>
        <translation>已导出的文件</translation>
    </message>
    <message>
        <source>Files beside the model</source>
        <translation>随模型写出的文件</translation>
    </message>
    <message>
        <source>Folder for the export</source>
        <translation>导出文件夹</translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation>导出已取消。</translation>
    </message>
    <message>
        <source>Nothing was exported.</source>
        <translation>没有导出任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) exported and verified.</source>
        <translation>
            <numerusform>已导出并验证 %n 个文件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compared on %1 of %Ln validation pictures; there are no test pictures.</source>
        <translation>
            <numerusform>在 %Ln 张验证图像中的 %1 张上比较；没有测试图像。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compared on %1 of %Ln training pictures.</source>
        <translation>
            <numerusform>在 %Ln 张训练图像中的 %1 张上比较。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compared on %1 of %Ln test pictures.</source>
        <translation>
            <numerusform>在 %Ln 张测试图像中的 %1 张上比较。</numerusform>
        </translation>
    </message>
    <message>
        <source>Accuracy of the checkpoint there: %1.</source>
        <translation>检查点在这些图像上的准确率：%1。</translation>
    </message>
    <message numerus="yes">
        <source>%n classes</source>
        <translation>
            <numerusform>%n 个类别</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n epochs</source>
        <translation>
            <numerusform>%n 轮</numerusform>
        </translation>
    </message>
    <message>
        <source>data %1</source>
        <translation>数据 %1</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>已拒绝：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n refused and left out.</source>
        <translation>
            <numerusform>已拒绝并排除 %n 个。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::FacetList</name>
    <message numerus="yes">
        <source>%1, %Ln pictures</source>
        <translation>
            <numerusform>%1：%Ln 张图像</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::Filmstrip</name>
    <message>
        <source>Filmstrip</source>
        <translation>胶片条</translation>
    </message>
</context>
<context>
    <name>imago::ui::FilterPanel</name>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>子集</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Show all pictures</source>
        <translation>显示所有图像</translation>
    </message>
    <message>
        <source>No label</source>
        <translation>无标签</translation>
    </message>
    <message>
        <source>Nothing to label</source>
        <translation>无可标注内容</translation>
    </message>
    <message>
        <source>Proposed by a model</source>
        <translation>由模型建议</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>筛选</translation>
    </message>
</context>
<context>
    <name>imago::ui::FoldSection</name>
    <message>
        <source>open</source>
        <translation>已展开</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>已折叠</translation>
    </message>
</context>
<context>
    <name>imago::ui::FolderMenu</name>
    <message>
        <source>Watched for new pictures:</source>
        <translation>监视以下文件夹以发现新图像：</translation>
    </message>
    <message>
        <source>%1 (not there now)</source>
        <translation>%1（当前不存在）</translation>
    </message>
    <message>
        <source>Pictures that come into this folder, or into one below it, are added within a second or two; those that vanish are marked as missing, and keep their labels.</source>
        <translation>放入此文件夹或其子文件夹的图像会在一两秒内添加；消失的图像会标记为缺失，并保留标签。</translation>
    </message>
    <message>
        <source>No folder has been added yet</source>
        <translation>尚未添加文件夹</translation>
    </message>
    <message>
        <source>&amp;Add a folder of pictures…</source>
        <translation>添加图像文件夹(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Look for changes now</source>
        <translation>立即查找更改(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Forget a folder; its pictures stay</source>
        <translation>不再使用某个文件夹；其图像会保留(&amp;F)</translation>
    </message>
</context>
<context>
    <name>imago::ui::FolderWatch</name>
    <message>
        <source>New pictures: %1</source>
        <translation>新图像：%1</translation>
    </message>
    <message>
        <source>changed or back: %1</source>
        <translation>已更改或重新出现：%1</translation>
    </message>
    <message>
        <source>found at a new place: %1</source>
        <translation>在新位置找到：%1</translation>
    </message>
    <message>
        <source>files gone: %1</source>
        <translation>文件已消失：%1</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>无法读取：%1</translation>
    </message>
    <message>
        <source>Taking changes of watched folders</source>
        <translation>正在处理监视的文件夹中的更改</translation>
    </message>
</context>
<context>
    <name>imago::ui::Forget</name>
    <message>
        <source>Forget pictures</source>
        <translation>彻底清除图像</translation>
    </message>
    <message numerus="yes">
        <source>Forget %n picture(s) and all that is kept of them?</source>
        <translation>
            <numerusform>彻底清除 %n 张图像及为其保存的一切内容？</numerusform>
        </translation>
    </message>
    <message>
        <source>Labels, notes, undo history, predictions and thumbnails go, in the project, its backups and its runs. This cannot be undone. Your picture files stay; models that were trained on them, and what you exported, stay as they are, and runs that used them cannot be resumed.</source>
        <translation>项目、备份和运行中的标签、备注、撤销历史、预测和缩略图都会被删除。此操作无法撤销。您的图像文件会保留；用这些图像训练出的模型和已导出的内容保持不变，但用过这些图像的运行无法继续。</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>彻底清除(&amp;F)</translation>
    </message>
    <message>
        <source>Forgetting pictures</source>
        <translation>正在彻底清除图像</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) forgotten</source>
        <translation>
            <numerusform>已彻底清除 %n 张图像</numerusform>
        </translation>
    </message>
    <message>
        <source>backups cleaned: %1</source>
        <translation>已清理的备份：%1</translation>
    </message>
    <message>
        <source>runs cleaned: %1</source>
        <translation>已清理的运行：%1</translation>
    </message>
    <message>
        <source>still in a watched folder, move it away: %1</source>
        <translation>仍在监视的文件夹中，请移走：%1</translation>
    </message>
    <message>
        <source>still named in: %1</source>
        <translation>名称仍出现在：%1</translation>
    </message>
</context>
<context>
    <name>imago::ui::FormLoss</name>
    <message>
        <source>the place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>the line</source>
        <translation>线条</translation>
    </message>
    <message>
        <source>the points</source>
        <translation>各点</translation>
    </message>
    <message>
        <source>the outline</source>
        <translation>轮廓</translation>
    </message>
    <message>
        <source>the turn</source>
        <translation>旋转</translation>
    </message>
    <message>
        <source>that it is open</source>
        <translation>未闭合的形状</translation>
    </message>
    <message>
        <source>the curve</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>that it is filled</source>
        <translation>填充</translation>
    </message>
    <message>
        <source>the extent</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>what lies outside the picture</source>
        <translation>图像之外的部分</translation>
    </message>
    <message>
        <source>what is finer than a pixel</source>
        <translation>小于一个像素的细节</translation>
    </message>
    <message numerus="yes">
        <source>%n holes</source>
        <translation>
            <numerusform>%n 个孔洞</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>that it is in %n parts</source>
        <translation>
            <numerusform>分为 %n 个部分</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::GroupModel</name>
    <message>
        <source>%1 to %2</source>
        <comment>a range</comment>
        <translation>%1 到 %2</translation>
    </message>
    <message>
        <source>Accuracy minus that of the largest group, in points</source>
        <translation>准确率与最大分组准确率之差，单位为百分点</translation>
    </message>
    <message>
        <source>95 % interval of the accuracy</source>
        <translation>准确率的 95% 置信区间</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95%</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>差距</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Farthest apart in one class: %1, found %2 points more often in one group.</source>
        <translation>单个类别中差距最大的：%1，在一个分组中被找出的比例高出 %2 个百分点。</translation>
    </message>
    <message>
        <source>The groups lie %1 points apart: p = %2, more than chance.</source>
        <translation>各组相差 %1 个百分点：p = %2，超出偶然。</translation>
    </message>
    <message>
        <source>The groups lie %1 points apart: p = %2, this may be chance.</source>
        <translation>各组相差 %1 个百分点：p = %2，可能出于偶然。</translation>
    </message>
</context>
<context>
    <name>imago::ui::HandbookBrowser</name>
    <message>
        <source>Page of the handbook</source>
        <translation>手册页面</translation>
    </message>
    <message>
        <source>&lt;h1&gt;There is no such page&lt;/h1&gt;&lt;p&gt;%1&lt;/p&gt;</source>
        <translation>&lt;h1&gt;没有此页面&lt;/h1&gt;&lt;p&gt;%1&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>imago::ui::HandbookWindow</name>
    <message>
        <source>Handbook</source>
        <translation>手册</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Search the handbook (Ctrl+F)</source>
        <translation>搜索手册 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search the handbook</source>
        <translation>搜索手册</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Pages found</source>
        <translation>找到的页面</translation>
    </message>
    <message>
        <source>%1 – Handbook</source>
        <translation>%1 – 手册</translation>
    </message>
    <message>
        <source>No page has all of these words.</source>
        <translation>没有页面包含所有这些词。</translation>
    </message>
    <message>
        <source>A link to the web</source>
        <translation>网络链接</translation>
    </message>
    <message>
        <source>This link leads out of the handbook:</source>
        <translation>此链接指向手册之外：</translation>
    </message>
    <message>
        <source>%1

Imago fetches nothing itself. Your web browser can open it.</source>
        <translation>%1

Imago 自身不会从网络获取任何内容。您可以用网络浏览器打开它。</translation>
    </message>
    <message>
        <source>&amp;Open in the web browser</source>
        <translation>在网络浏览器中打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Copy the address</source>
        <translation>复制地址(&amp;C)</translation>
    </message>
</context>
<context>
    <name>imago::ui::HeatView</name>
    <message>
        <source>The selected picture</source>
        <translation>所选图像</translation>
    </message>
    <message>
        <source>Draw a frame around a part to find pictures that look like it</source>
        <translation>框选一部分，以查找与其相似的图像</translation>
    </message>
    <message>
        <source>Arrow keys move, with Shift they size; Return finds, Escape drops</source>
        <translation>方向键移动，加 Shift 调整大小；Enter 查找，Escape 取消</translation>
    </message>
</context>
<context>
    <name>imago::ui::HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
</context>
<context>
    <name>imago::ui::HistoryView</name>
    <message>
        <source>&amp;Take back to here</source>
        <translation>撤销到此处(&amp;T)</translation>
    </message>
    <message>
        <source>Changes, the newest first</source>
        <translation>更改，最新的在前</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>条目数</translation>
    </message>
    <message>
        <source>By</source>
        <translation>操作者</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>&amp;Redo up to here</source>
        <translation>重做到此处(&amp;R)</translation>
    </message>
    <message>
        <source>Every change is kept, also after a restart. Grey ones are taken back.</source>
        <translation>每项更改都会保留，重新启动后也不会丢失。灰色的是已撤销的更改。</translation>
    </message>
</context>
<context>
    <name>imago::ui::ImageCanvas</name>
    <message>
        <source>Picture</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>This picture cannot be shown</source>
        <translation>无法显示此图像</translation>
    </message>
</context>
<context>
    <name>imago::ui::ImageListModel</name>
    <message>
        <source>not labelled</source>
        <translation>未标注</translation>
    </message>
</context>
<context>
    <name>imago::ui::ImportDialog</name>
    <message>
        <source>&amp;Keep pictures that are not found, as missing</source>
        <translation>保留找不到的图像，标记为缺失(&amp;K)</translation>
    </message>
    <message>
        <source>Import a data set</source>
        <translation>导入数据集</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message>
        <source>As recognised</source>
        <translation>自动识别</translation>
    </message>
    <message>
        <source>Add to what is there</source>
        <translation>添加到已有标注</translation>
    </message>
    <message>
        <source>Add to what is there, whole-picture classes too</source>
        <translation>添加到已有标注，包括整图类别</translation>
    </message>
    <message>
        <source>Keep what is there alone</source>
        <translation>仅保留已有标注</translation>
    </message>
    <message>
        <source>Replace what is there</source>
        <translation>替换已有标注</translation>
    </message>
    <message>
        <source>Beside the annotations, or as they say</source>
        <translation>与标注文件同处，或按其中所述</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>选择(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>Pictures &amp;lie in</source>
        <translation>图像所在位置(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Annotated pictures</source>
        <translation>已有标注的图像(&amp;A)</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Folder of the pictures</source>
        <translation>图像文件夹</translation>
    </message>
    <message>
        <source>What happens to pictures that have annotations</source>
        <translation>如何处理已有标注的图像</translation>
    </message>
    <message>
        <source>Classes of the data set and what becomes of them</source>
        <translation>数据集的类别及其去向</translation>
    </message>
    <message>
        <source>Class there</source>
        <translation>原类别</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>变为</translation>
    </message>
    <message>
        <source>Problems of the data set</source>
        <translation>数据集的问题</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题说明</translation>
    </message>
    <message>
        <source>&amp;Classes</source>
        <translation>类别(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Problems</source>
        <translation>问题(&amp;P)</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>This cannot be imported</source>
        <translation>无法导入</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln pictures</source>
        <translation>
            <numerusform>%1：%Ln 张图像</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln annotations</source>
        <translation>
            <numerusform>%Ln 个标注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problems, listed below; all else can be taken.</source>
        <translation>
            <numerusform>%Ln 个问题，列于下方；其余内容均可导入。</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything can be taken. It can be undone as one step.</source>
        <translation>全部内容均可导入。可作为一步撤销。</translation>
    </message>
    <message>
        <source>%1 becomes</source>
        <translation>“%1”变为</translation>
    </message>
    <message>
        <source>(left out)</source>
        <translation>（忽略）</translation>
    </message>
    <message>
        <source>&amp;Classes (%1)</source>
        <translation>类别（%1）(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Problems (%1)</source>
        <translation>问题（%1）(&amp;P)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures are in the project</source>
        <translation>
            <numerusform>项目中已有 %Ln 张图像</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::InspectViews</name>
    <message>
        <source>&amp;Similar together</source>
        <translation>相似的放在一起(&amp;S)</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>混淆矩阵</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>Groups of pictures</source>
        <translation>图像分组</translation>
    </message>
    <message>
        <source>Suspected labels</source>
        <translation>可疑标签</translation>
    </message>
    <message>
        <source>Compare runs</source>
        <translation>比较运行</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>分布图</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>What the cells say</source>
        <translation>单元格的含义</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>% of the true class</source>
        <translation>占真实类别的 %</translation>
    </message>
    <message>
        <source>% of the predicted class</source>
        <translation>占预测类别的 %</translation>
    </message>
    <message>
        <source>Classes that are confused stand side by side</source>
        <translation>相互混淆的类别排在一起</translation>
    </message>
</context>
<context>
    <name>imago::ui::InspectWorkspace</name>
    <message>
        <source>Misclassified pictures</source>
        <translation>错误分类的图像</translation>
    </message>
    <message>
        <source>All pictures of the split</source>
        <translation>此子集的所有图像</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s), the greatest loss first</source>
        <translation>
            <numerusform>%n 张图像，损失最大的在前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n 张图像</numerusform>
        </translation>
    </message>
    <message>
        <source> · Ctrl+A and a class key label them all</source>
        <translation> · Ctrl+A 加类别快捷键可全部标注</translation>
    </message>
    <message numerus="yes">
        <source> · %n left out: class unknown to this run</source>
        <translation>
            <numerusform> · 忽略 %n 张：此运行不认识其类别</numerusform>
        </translation>
    </message>
    <message>
        <source>First let the network look at all pictures, here on the map.</source>
        <translation>请先在这里的分布图中让网络查看所有图像。</translation>
    </message>
    <message>
        <source>Similar pictures, the most similar first</source>
        <translation>相似的图像，最相似的在前</translation>
    </message>
    <message>
        <source>Similar to the framed part, the most similar first</source>
        <translation>与所框部分相似的图像，最相似的在前</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>分析</translation>
    </message>
    <message>
        <source>Accept the prediction</source>
        <translation>接受预测</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>The label is right</source>
        <translation>标签正确</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>&amp;Ambiguous</source>
        <translation>难以判定(&amp;A)</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>不明确</translation>
    </message>
    <message>
        <source>E&amp;xclude</source>
        <translation>排除(&amp;X)</translation>
    </message>
    <message>
        <source>Show what the model looks at</source>
        <translation>显示模型关注的部位</translation>
    </message>
    <message>
        <source>Grad-CAM</source>
        <translation>Grad-CAM</translation>
    </message>
    <message>
        <source>Only the wrong ones</source>
        <translation>仅预测错误的</translation>
    </message>
    <message>
        <source>Only wrong</source>
        <translation>仅错误</translation>
    </message>
    <message>
        <source>Open in Label</source>
        <translation>在“标注”中打开</translation>
    </message>
    <message>
        <source>Show all mistakes again</source>
        <translation>重新显示所有错误</translation>
    </message>
    <message>
        <source>Write a re&amp;port…</source>
        <translation>撰写报告(&amp;P)…</translation>
    </message>
    <message>
        <source>The nearest training pictures</source>
        <translation>最近的训练图像</translation>
    </message>
    <message>
        <source>Nothing to inspect yet</source>
        <translation>还没有可分析的内容</translation>
    </message>
    <message>
        <source>Train a model; then its mistakes are shown here, and you can mend labels on the spot.</source>
        <translation>请先训练一个模型；它的错误会显示在这里，您可以当场修正标签。</translation>
    </message>
    <message>
        <source>Go to Train</source>
        <translation>前往“训练”</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>子集</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Top-5</source>
        <translation>Top-5</translation>
    </message>
    <message>
        <source>Macro-F1</source>
        <translation>宏平均 F1</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Show what the network gets</source>
        <translation>显示网络得到的图像</translation>
    </message>
    <message>
        <source>Find similar pictures</source>
        <translation>查找相似图像</translation>
    </message>
    <message>
        <source>Widen the view</source>
        <translation>加宽视图</translation>
    </message>
    <message>
        <source>Greatest loss</source>
        <translation>损失最大</translation>
    </message>
    <message>
        <source>Greatest loss of the cell first</source>
        <translation>此单元格中损失最大的在前</translation>
    </message>
    <message>
        <source>Most typical</source>
        <translation>最典型</translation>
    </message>
    <message>
        <source>Most typical pictures of the cell first</source>
        <translation>此单元格中最典型的图像在前</translation>
    </message>
    <message>
        <source>Most surprising</source>
        <translation>最意外</translation>
    </message>
    <message>
        <source>Most surprising pictures of the cell first</source>
        <translation>此单元格中最意外的图像在前</translation>
    </message>
    <message>
        <source>Order of the cell’s pictures</source>
        <translation>此单元格中图像的排序</translation>
    </message>
    <message>
        <source>Typical: like most of the cell. Surprising: where the model was surest and wrong, or right by a hair.</source>
        <translation>典型：与单元格中的多数图像相似。意外：模型最有把握却错了，或勉强答对。</translation>
    </message>
    <message>
        <source>Progress of the prediction</source>
        <translation>预测进度</translation>
    </message>
    <message>
        <source>Pictures, the greatest loss first</source>
        <translation>图像，损失最大的在前</translation>
    </message>
    <message>
        <source>No pictures</source>
        <translation>没有图像</translation>
    </message>
    <message>
        <source>True label: %1</source>
        <translation>真实标签：%1</translation>
    </message>
    <message>
        <source>Not predicted yet</source>
        <translation>尚未预测</translation>
    </message>
    <message>
        <source>This run has no predictions for this split.</source>
        <translation>此运行没有此子集的预测。</translation>
    </message>
    <message>
        <source>&amp;Predict these pictures</source>
        <translation>预测这些图像(&amp;P)</translation>
    </message>
    <message>
        <source>No labelled pictures</source>
        <translation>没有已标注的图像</translation>
    </message>
    <message>
        <source>No picture of this split has a label that the run knows.</source>
        <translation>此子集中没有图像带有此运行所认识的标签。</translation>
    </message>
    <message>
        <source>Asking the model…</source>
        <translation>正在询问模型…</translation>
    </message>
    <message>
        <source>Calibrated confidences</source>
        <translation>校准后的置信度</translation>
    </message>
    <message>
        <source>Frame a part of the picture</source>
        <translation>框选图像的一部分</translation>
    </message>
</context>
<context>
    <name>imago::ui::KeyMap</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Find a command or a key</source>
        <translation>查找命令或按键</translation>
    </message>
    <message>
        <source>Commands and keys</source>
        <translation>命令和快捷键</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Set of keys</source>
        <translation>快捷键方案</translation>
    </message>
    <message>
        <source>Keys &amp;as in</source>
        <translation>快捷键方案(&amp;A)</translation>
    </message>
    <message>
        <source>Put &amp;all back</source>
        <translation>全部还原(&amp;A)</translation>
    </message>
    <message>
        <source>Takes back every change of yours; the chosen set stays</source>
        <translation>还原您的所有更改；所选方案保持不变</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>新快捷键</translation>
    </message>
    <message>
        <source>&amp;New key</source>
        <translation>新快捷键(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Use this key</source>
        <translation>使用此快捷键(&amp;U)</translation>
    </message>
    <message>
        <source>A&amp;dd this key</source>
        <translation>添加此快捷键(&amp;D)</translation>
    </message>
    <message>
        <source>N&amp;o key</source>
        <translation>无快捷键(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Put back</source>
        <translation>还原(&amp;P)</translation>
    </message>
    <message>
        <source>Choose a command to change its keys</source>
        <translation>选择一个命令以更改其快捷键</translation>
    </message>
    <message>
        <source>%1: its key belongs to the class and is changed there</source>
        <translation>%1：它的快捷键属于类别，请在类别中更改</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>%1 belongs to %2, which loses it.</source>
        <translation>%1 属于%2，后者将失去此快捷键。</translation>
    </message>
    <message>
        <source>%1 is the key of the class command %2, which keeps it: here it will not work.</source>
        <translation>%1 是类别命令%2的快捷键，并由其保留：在此处不起作用。</translation>
    </message>
    <message>
        <source>%1 is the key of the class command %2, which loses it.</source>
        <translation>%1 是类别命令%2的快捷键，后者将失去它。</translation>
    </message>
</context>
<context>
    <name>imago::ui::LabelHeader</name>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Pictures to go through</source>
        <translation>要浏览的图像</translation>
    </message>
    <message>
        <source>Labelled share</source>
        <translation>已标注的比例</translation>
    </message>
    <message>
        <source>All pictures</source>
        <translation>所有图像</translation>
    </message>
    <message>
        <source>Unlabelled pictures</source>
        <translation>未标注的图像</translation>
    </message>
    <message>
        <source>Pictures with proposals</source>
        <translation>有建议的图像</translation>
    </message>
    <message>
        <source>As filtered in Data</source>
        <translation>按“数据”中的筛选</translation>
    </message>
    <message>
        <source>Nothing to label</source>
        <translation>无可标注内容</translation>
    </message>
    <message>
        <source>No pictures</source>
        <translation>没有图像</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 · %Ln unlabelled</source>
        <comment>pictures</comment>
        <translation>
            <numerusform>%1 / %2 · %Ln 张未标注</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln pictures of the project are labelled</source>
        <translation>
            <numerusform>项目的 %Ln 张图像中，%1 张已标注</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::LabelPanel</name>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Labelled</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Looks like</source>
        <translation>看起来像</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Classes that are suspected to be mixed up</source>
        <translation>疑似相互混淆的类别</translation>
    </message>
    <message>
        <source>Suspected labels</source>
        <translation>可疑标签</translation>
    </message>
    <message>
        <source>Labelled %1, looks like %2</source>
        <translation>标签为“%1”，看起来像“%2”</translation>
    </message>
    <message>
        <source>No label is suspected</source>
        <translation>没有可疑标签</translation>
    </message>
    <message numerus="yes">
        <source>%n suspected picture(s)</source>
        <translation>
            <numerusform>%n 张可疑图像</numerusform>
        </translation>
    </message>
    <message>
        <source>Some %1 of the labels may be wrong</source>
        <translation>约有 %1 的标签可能有误</translation>
    </message>
    <message>
        <source>The model learnt from these pictures, so that it agrees with many wrong labels. The test and validation splits tell more.</source>
        <translation>模型学习过这些图像，因此会认同许多错误的标签。测试集和验证集更能说明问题。</translation>
    </message>
    <message>
        <source>The model did not learn from these pictures and contradicts their labels. Return takes its class, a class key another, K keeps the label, M and X set the picture aside.</source>
        <translation>模型没有学习过这些图像，其判断与标签不符。Return 采用模型给出的类别，类别快捷键改为其他类别，K 保留标签，M 和 X 将图像搁置。</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Review %n suspected label(s)</source>
        <translation>
            <numerusform>审核 %n 个可疑标签(&amp;R)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::LabelWorkspace</name>
    <message>
        <source>That was the last picture of the list.</source>
        <translation>这是列表中的最后一张图像。</translation>
    </message>
    <message>
        <source>The picture before has no labels to repeat.</source>
        <translation>上一张图像没有可重复的标签。</translation>
    </message>
    <message>
        <source>No other picture of this list is unlabelled.</source>
        <translation>列表中没有其他未标注的图像。</translation>
    </message>
    <message>
        <source>Nothing to show</source>
        <translation>没有可显示的内容</translation>
    </message>
    <message>
        <source>No picture passes the chosen filter.</source>
        <translation>没有图像符合所选筛选条件。</translation>
    </message>
    <message>
        <source>Done: &amp;labelled, and on</source>
        <translation>完成：标为已标注，转到下一张(&amp;L)</translation>
    </message>
    <message>
        <source>Re&amp;viewed, and on</source>
        <translation>标为已审核，转到下一张(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Nothing to label here, and on</source>
        <translation>无可标注内容，转到下一张(&amp;N)</translation>
    </message>
    <message>
        <source>S&amp;kip for now</source>
        <translation>暂时跳过(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Comment on the picture</source>
        <translation>为图像添加评论(&amp;C)</translation>
    </message>
    <message>
        <source>Shapes</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>评论</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>This picture has labels; delete them first if there is nothing to label.</source>
        <translation>此图像有标签；若没有可标注的内容，请先删除标签。</translation>
    </message>
    <message>
        <source>Accept the surest proposal, or the chosen</source>
        <translation>接受置信度最高的或所选的建议</translation>
    </message>
    <message>
        <source>Reject the surest proposal; where there is none, exclude the picture</source>
        <translation>拒绝置信度最高的建议；若没有建议，则排除图像</translation>
    </message>
    <message>
        <source>Accept all proposals of the picture</source>
        <translation>接受图像的所有建议</translation>
    </message>
    <message>
        <source>accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>reject</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>accept all</source>
        <translation>全部接受</translation>
    </message>
    <message>
        <source>E&amp;xclude the picture, or take it back</source>
        <translation>排除图像，或撤销排除(&amp;X)</translation>
    </message>
    <message>
        <source>Nothing is proposed any more here.</source>
        <translation>这里已没有建议。</translation>
    </message>
    <message>
        <source>That was the last proposal of this picture. %1 goes on to the next one.</source>
        <translation>这是此图像的最后一个建议。按 %1 转到下一张。</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>No pictures to label yet</source>
        <translation>还没有可标注的图像</translation>
    </message>
    <message>
        <source>Add a folder of pictures in Data; they are never copied or changed.</source>
        <translation>请在“数据”中添加图像文件夹；图像绝不会被复制或更改。</translation>
    </message>
    <message>
        <source>Go to &amp;Data</source>
        <translation>前往“数据”(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Previous picture</source>
        <translation>上一张图像(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next picture</source>
        <translation>下一张图像(&amp;N)</translation>
    </message>
    <message>
        <source>Next &amp;unlabelled picture</source>
        <translation>下一张未标注的图像(&amp;U)</translation>
    </message>
    <message>
        <source>Previous unlabelled picture</source>
        <translation>上一张未标注的图像</translation>
    </message>
    <message>
        <source>First picture</source>
        <translation>第一张图像</translation>
    </message>
    <message>
        <source>Last picture</source>
        <translation>最后一张图像</translation>
    </message>
    <message>
        <source>&amp;Repeat the labels of the picture before</source>
        <translation>重复上一张图像的标签(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Delete the selected shapes, or clear the labels</source>
        <translation>删除所选形状，或清除标签(&amp;D)</translation>
    </message>
    <message>
        <source>Needs a&amp;ttention</source>
        <translation>需关注(&amp;T)</translation>
    </message>
    <message>
        <source>Pr&amp;opose boxes with the built-in detector</source>
        <translation>用内置检测器建议边界框(&amp;O)</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>&amp;Fit the picture</source>
        <translation>适应窗口(&amp;F)</translation>
    </message>
    <message>
        <source>Zoom to 100 %</source>
        <translation>缩放到 100%</translation>
    </message>
    <message>
        <source>Move &amp;on after labelling</source>
        <translation>标注后转到下一张(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Several classes a picture</source>
        <translation>每张图像多个类别(&amp;S)</translation>
    </message>
    <message>
        <source>Suggest &amp;with the newest model</source>
        <translation>用最新模型推荐(&amp;W)</translation>
    </message>
    <message>
        <source>Label as %1</source>
        <translation>标注为“%1”</translation>
    </message>
    <message>
        <source>Pictures that teach most &amp;first</source>
        <translation>最有学习价值的图像优先(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Forget this picture for good…</source>
        <translation>彻底清除此图像(&amp;F)…</translation>
    </message>
</context>
<context>
    <name>imago::ui::LeaderboardModel</name>
    <message>
        <source>%1 Wh</source>
        <translation>%1 Wh</translation>
    </message>
    <message>
        <source>%1, but %2</source>
        <comment>a preset and what differs</comment>
        <translation>%1，改动：%2</translation>
    </message>
    <message>
        <source>The run that an export takes</source>
        <translation>导出所用的运行</translation>
    </message>
    <message numerus="yes">
        <source>Measured on %n picture(s)</source>
        <translation>
            <numerusform>在 %n 张图像上测得</numerusform>
        </translation>
    </message>
    <message>
        <source>Not predicted on this split: show the run and let it predict</source>
        <translation>尚未在此子集上预测：请显示该运行并让其预测</translation>
    </message>
    <message>
        <source>Energy by the machine’s meters</source>
        <translation>能耗由机器的电能计量测得</translation>
    </message>
    <message>
        <source>Energy is an estimate</source>
        <translation>能耗为估算值</translation>
    </message>
    <message>
        <source>Preset %1</source>
        <translation>预设：%1</translation>
    </message>
    <message>
        <source>Differs from the preset %1 in:
%2</source>
        <translation>与预设“%1”的不同之处：
%2</translation>
    </message>
    <message>
        <source>%1, the run that an export takes</source>
        <translation>%1，导出所用的运行</translation>
    </message>
    <message>
        <source>A package marks the run that an export takes</source>
        <translation>包裹图标标出导出所用的运行</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Top-1; with several labels: exactly the right set</source>
        <translation>Top-1；多标签时：标签集合完全正确</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Mean F1 of the classes</source>
        <translation>各类别 F1 的平均值</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Mean recall of the classes</source>
        <translation>各类别召回率的平均值</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>平衡准确率</translation>
    </message>
    <message>
        <source>Mean cross-entropy in nats: less is better</source>
        <translation>平均交叉熵，单位为奈特：越小越好</translation>
    </message>
    <message>
        <source>Log loss</source>
        <translation>对数损失</translation>
    </message>
    <message>
        <source>Expected calibration error: less is better</source>
        <translation>期望校准误差：越小越好</translation>
    </message>
    <message>
        <source>ECE</source>
        <translation>ECE</translation>
    </message>
    <message>
        <source>How long the training took</source>
        <translation>训练所用的时间</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What the training used</source>
        <translation>训练所消耗的能量</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>能耗</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>The nearest preset, and what the recipe does differently</source>
        <translation>最接近的预设，以及配方的不同之处</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>配方</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a field of the recipe and its value</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>imago::ui::LeaderboardPanel</name>
    <message>
        <source>&amp;Inspect this run</source>
        <translation>分析此运行(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Use for export</source>
        <translation>用于导出(&amp;U)</translation>
    </message>
    <message>
        <source>Runs and how good they are</source>
        <translation>各运行及其表现</translation>
    </message>
    <message>
        <source>Measuring the runs…</source>
        <translation>正在评测各运行…</translation>
    </message>
    <message>
        <source>No run to compare</source>
        <translation>没有可比较的运行</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) on the pictures of this split; a package marks the one that an export takes.</source>
        <translation>
            <numerusform>此子集的图像上有 %n 个运行；包裹图标标出导出所用的运行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them has no predictions for it.</source>
        <translation>
            <numerusform>其中 %n 个没有此子集的预测。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::LearningStrip</name>
    <message>
        <source>Never right while it was trained</source>
        <translation>训练期间从未答对</translation>
    </message>
    <message>
        <source>Right from the first epoch on</source>
        <translation>从第一轮起就答对</translation>
    </message>
    <message>
        <source>Right since epoch %1</source>
        <translation>从第 %1 轮起答对</translation>
    </message>
    <message>
        <source>When the network learnt this picture</source>
        <translation>网络何时学会此图像</translation>
    </message>
    <message>
        <source>After epoch %1: %2, %3
The label had %4</source>
        <translation>第 %1 轮后：%2，%3
真实标签得到 %4</translation>
    </message>
    <message numerus="yes">
        <source>Right after %1 of %n epochs, but not at the end</source>
        <translation>
            <numerusform>%n 轮中有 %1 轮判断正确，但最终并不正确</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::MainWindow</name>
    <message>
        <source>Run %1 failed</source>
        <translation>运行 %1 失败</translation>
    </message>
    <message>
        <source>Run %1 is done: %2 of the validation pictures are right.</source>
        <translation>运行 %1 已完成：%2 的验证图像正确。</translation>
    </message>
    <message>
        <source>Run %1 has ended.</source>
        <translation>运行 %1 已结束。</translation>
    </message>
    <message>
        <source>%1 – Imago</source>
        <translation>%1 – Imago</translation>
    </message>
    <message>
        <source>A run is training</source>
        <translation>有运行正在训练</translation>
    </message>
    <message>
        <source>The run %1 is still training.</source>
        <translation>运行 %1 仍在训练。</translation>
    </message>
    <message>
        <source>Stopped runs keep what they have learnt and can be resumed later.</source>
        <translation>停止的运行会保留已学到的内容，以后可以继续。</translation>
    </message>
    <message>
        <source>&amp;Keep training, close the window</source>
        <translation>继续训练，关闭窗口(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Stop and close</source>
        <translation>停止并关闭(&amp;S)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>新建项目(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>打开项目(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>打开最近的项目(&amp;R)</translation>
    </message>
    <message>
        <source>Open the &amp;sample project</source>
        <translation>打开示例项目(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Add a folder of pictures…</source>
        <translation>添加图像文件夹(&amp;A)…</translation>
    </message>
    <message>
        <source>Add &amp;pictures…</source>
        <translation>添加图像(&amp;P)…</translation>
    </message>
    <message>
        <source>Add videos…</source>
        <translation>添加视频…</translation>
    </message>
    <message>
        <source>&amp;Import a data set…</source>
        <translation>导入数据集(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export the data set…</source>
        <translation>导出数据集(&amp;E)…</translation>
    </message>
    <message>
        <source>Look for &amp;changed and moved files</source>
        <translation>查找已更改和已移动的文件(&amp;C)</translation>
    </message>
    <message>
        <source>Pre&amp;dict pictures…</source>
        <translation>预测图像(&amp;D)…</translation>
    </message>
    <message>
        <source>Pre-&amp;label pictures…</source>
        <translation>预标注图像(&amp;L)…</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>保存(&amp;V)</translation>
    </message>
    <message>
        <source>All changes are saved: every change is written to %1 at once.</source>
        <translation>所有更改均已保存：每项更改都会立即写入 %1。</translation>
    </message>
    <message>
        <source>C&amp;lose project</source>
        <translation>关闭项目(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>历史记录(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>Theme: as the &amp;desktop</source>
        <translation>主题：跟随桌面(&amp;D)</translation>
    </message>
    <message>
        <source>Theme: &amp;light</source>
        <translation>主题：浅色(&amp;L)</translation>
    </message>
    <message>
        <source>Theme: d&amp;ark</source>
        <translation>主题：深色(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Commands</source>
        <translation>命令(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation>命令面板(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Keys…</source>
        <translation>快捷键(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;About Imago</source>
        <translation>关于 Imago(&amp;A)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>About Imago</source>
        <translation>关于 Imago</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Imago %1&lt;/h3&gt;&lt;p&gt;Turns a folder of pictures into a working image model.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later. Built with Qt %2, OpenCV, SQLite and LibTorch; icons by Lucide.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Imago %1&lt;/h3&gt;&lt;p&gt;将一个文件夹的图像变成可用的图像模型。&lt;/p&gt;&lt;p&gt;自由软件，遵循 GNU 通用公共许可证第 3 版或更高版本。使用 Qt %2、OpenCV、SQLite 和 LibTorch 构建；图标来自 Lucide。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Opening the sample project…</source>
        <translation>正在打开示例项目…</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>Imago projects (*.imago);;All files (*)</source>
        <translation>Imago 项目 (*.imago);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Predict pictures</source>
        <translation>预测图像</translation>
    </message>
    <message>
        <source>Open a project first: then weights can be dropped here.</source>
        <translation>请先打开项目，然后才能将权重拖放到此处。</translation>
    </message>
    <message>
        <source>Drop folders, pictures, videos, annotations, weights or a project file here.</source>
        <translation>将文件夹、图像、视频、标注、权重或项目文件拖放到此处。</translation>
    </message>
    <message>
        <source>Open a project first: then videos can be dropped here.</source>
        <translation>请先打开项目，然后才能将视频拖放到此处。</translation>
    </message>
    <message>
        <source>&amp;Handbook</source>
        <translation>手册(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Tour of the workspaces</source>
        <translation>工作区导览(&amp;T)</translation>
    </message>
    <message>
        <source>%1 (read-only) – Imago</source>
        <translation>%1（只读）– Imago</translation>
    </message>
    <message>
        <source>Restore a &amp;backup…</source>
        <translation>恢复备份(&amp;B)…</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>语言(&amp;G)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>&amp;System language</source>
        <translation>系统语言(&amp;S)</translation>
    </message>
    <message>
        <source>%1 is still at work. Choose the language again when that is done.</source>
        <translation>%1 仍在进行。请在完成后重新选择语言。</translation>
    </message>
    <message>
        <source>Theme: &amp;high contrast</source>
        <translation>主题：高对比度(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Patterns for classes</source>
        <translation>类别图案(&amp;P)</translation>
    </message>
    <message>
        <source>Forms, dashes and hatches beside the colours of classes, groups and runs</source>
        <translation>在类别、分组和运行的颜色之外，加用形状、虚线和填充线</translation>
    </message>
    <message>
        <source>Te&amp;xt size</source>
        <translation>文字大小(&amp;X)</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>&amp;Next part of the window</source>
        <translation>窗口的下一部分(&amp;N)</translation>
    </message>
    <message>
        <source>Pre&amp;vious part of the window</source>
        <translation>窗口的上一部分(&amp;V)</translation>
    </message>
</context>
<context>
    <name>imago::ui::MapPanel</name>
    <message>
        <source>No map yet</source>
        <translation>还没有分布图</translation>
    </message>
    <message>
        <source>Let the network of this run look at every
picture, labelled or not. The map then shows
which of them are alike to it.</source>
        <translation>让此运行的网络查看所有图像，
无论是否已标注。分布图随后会显示
哪些图像彼此相似。</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Look at all pictures</source>
        <translation>查看所有图像(&amp;L)</translation>
    </message>
    <message>
        <source>Neighbourhoods: reading</source>
        <translation>邻域：正在读取</translation>
    </message>
    <message>
        <source>Neighbourhoods: searching</source>
        <translation>邻域：正在搜索</translation>
    </message>
    <message>
        <source>Neighbourhoods: arranging</source>
        <translation>邻域：正在排布</translation>
    </message>
    <message>
        <source>Progress of looking at all pictures</source>
        <translation>查看所有图像的进度</translation>
    </message>
    <message>
        <source>What the colour says</source>
        <translation>颜色的含义</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Right or wrong</source>
        <translation>正确或错误</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>子集</translation>
    </message>
    <message>
        <source>How the pictures are arranged</source>
        <translation>图像的排布方式</translation>
    </message>
    <message>
        <source>Neighbourhoods</source>
        <translation>邻域</translation>
    </message>
    <message>
        <source>Main directions</source>
        <translation>主方向</translation>
    </message>
    <message>
        <source>UMAP: alike pictures lie together</source>
        <translation>UMAP：相似的图像聚在一起</translation>
    </message>
    <message>
        <source>Two principal components: distances are true, groups overlap</source>
        <translation>两个主成分：距离真实，但群组会重叠</translation>
    </message>
    <message>
        <source>Draw a line around pictures</source>
        <translation>圈选图像</translation>
    </message>
    <message>
        <source>%1; or drag with Shift held</source>
        <translation>%1；或按住 Shift 拖动</translation>
    </message>
    <message>
        <source>List the pictures in view</source>
        <translation>列出视野内的图像</translation>
    </message>
    <message>
        <source>Pictures in view on the map</source>
        <translation>分布图视野内的图像</translation>
    </message>
    <message>
        <source>Show the whole map</source>
        <translation>显示整个分布图</translation>
    </message>
    <message>
        <source>Stop arranging</source>
        <translation>停止排布</translation>
    </message>
    <message>
        <source>Progress of the map</source>
        <translation>分布图的进度</translation>
    </message>
    <message>
        <source>Colours of the map</source>
        <translation>分布图的颜色</translation>
    </message>
    <message>
        <source>Click to bring out a colour; double click or Return lists its pictures</source>
        <translation>单击以突出某种颜色；双击或按 Return 列出其图像</translation>
    </message>
    <message>
        <source>Around a picture on the map</source>
        <translation>分布图上某图像周围</translation>
    </message>
    <message>
        <source>Pictures inside the line</source>
        <translation>圈内的图像</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Starting the network…</source>
        <translation>正在启动网络…</translation>
    </message>
    <message>
        <source>Looking for the main directions…</source>
        <translation>正在寻找主方向…</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %n new picture(s)</source>
        <translation>
            <numerusform>添加 %n 张新图像(&amp;A)</numerusform>
        </translation>
    </message>
    <message>
        <source>Label: %1</source>
        <translation>标签：%1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Prediction: %1, %2</source>
        <translation>预测：%1，%2</translation>
    </message>
    <message>
        <source>not labelled</source>
        <translation>未标注</translation>
    </message>
    <message>
        <source>right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>错误</translation>
    </message>
    <message numerus="yes">
        <source>A map needs at least %n pictures.</source>
        <translation>
            <numerusform>分布图至少需要 %n 张图像。</numerusform>
        </translation>
    </message>
    <message>
        <source>Prediction: %1, %2 (wrong)</source>
        <translation>预测：%1，%2（错误）</translation>
    </message>
</context>
<context>
    <name>imago::ui::MapView</name>
    <message>
        <source>Map of all pictures</source>
        <translation>所有图像的分布图</translation>
    </message>
</context>
<context>
    <name>imago::ui::MeasuresModel</name>
    <message>
        <source>Subset accuracy</source>
        <translation>子集准确率</translation>
    </message>
    <message>
        <source>Pictures with exactly the right set of classes</source>
        <translation>类别集合完全正确的图像</translation>
    </message>
    <message>
        <source>mAP</source>
        <translation>mAP</translation>
    </message>
    <message>
        <source>Mean average precision of the classes</source>
        <translation>各类别平均精度的均值</translation>
    </message>
    <message>
        <source>Hamming loss</source>
        <translation>汉明损失</translation>
    </message>
    <message>
        <source>Share of the picture and class pairs that are wrong</source>
        <translation>错误的“图像–类别”对所占比例</translation>
    </message>
    <message>
        <source>Accuracy (top-1)</source>
        <translation>准确率（Top-1）</translation>
    </message>
    <message>
        <source>Pictures whose most probable class is the true one</source>
        <translation>概率最高的类别就是真实类别的图像</translation>
    </message>
    <message>
        <source>Top-%1</source>
        <translation>Top-%1</translation>
    </message>
    <message>
        <source>Pictures whose true class is among the %1 most probable</source>
        <translation>真实类别在概率最高的 %1 个类别之中的图像</translation>
    </message>
    <message>
        <source>Balanced accuracy</source>
        <translation>平衡准确率</translation>
    </message>
    <message>
        <source>Mean recall of the classes: rare ones count as much as common ones</source>
        <translation>各类别召回率的平均值：稀有类别与常见类别同等重要</translation>
    </message>
    <message>
        <source>Macro-F1</source>
        <translation>宏平均 F1</translation>
    </message>
    <message>
        <source>Mean F1 of the classes</source>
        <translation>各类别 F1 的平均值</translation>
    </message>
    <message>
        <source>Macro precision</source>
        <translation>宏平均精确率</translation>
    </message>
    <message>
        <source>Mean precision of the classes</source>
        <translation>各类别精确率的平均值</translation>
    </message>
    <message>
        <source>Macro recall</source>
        <translation>宏平均召回率</translation>
    </message>
    <message>
        <source>Mean recall of the classes</source>
        <translation>各类别召回率的平均值</translation>
    </message>
    <message>
        <source>Weighted F1</source>
        <translation>加权 F1</translation>
    </message>
    <message>
        <source>Mean F1, each class by its pictures</source>
        <translation>F1 的平均值，各类别按图像数加权</translation>
    </message>
    <message>
        <source>Micro-F1</source>
        <translation>微平均 F1</translation>
    </message>
    <message>
        <source>F1 over all picture and class pairs</source>
        <translation>对所有“图像–类别”对计算的 F1</translation>
    </message>
    <message>
        <source>Cohen’s kappa</source>
        <translation>科恩 kappa 系数</translation>
    </message>
    <message>
        <source>Agreement beyond what chance gives: 1 is perfect, 0 is chance</source>
        <translation>超出偶然的一致性：1 为完全一致，0 为偶然</translation>
    </message>
    <message>
        <source>Matthews correlation</source>
        <translation>马修斯相关系数</translation>
    </message>
    <message>
        <source>Correlation of truth and prediction: 1 is perfect, 0 is chance</source>
        <translation>真实与预测的相关性：1 为完全一致，0 为偶然</translation>
    </message>
    <message>
        <source>Mean area under the precision–recall curves</source>
        <translation>精确率–召回率曲线下面积的平均值</translation>
    </message>
    <message>
        <source>ROC area</source>
        <translation>ROC 曲线下面积</translation>
    </message>
    <message>
        <source>Mean area under the ROC curves, one class against the rest</source>
        <translation>ROC 曲线下面积的平均值，一对其余</translation>
    </message>
    <message>
        <source>Log loss</source>
        <translation>对数损失</translation>
    </message>
    <message>
        <source>Mean cross-entropy in nats: lower is better</source>
        <translation>平均交叉熵，单位为奈特：越低越好</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>an interval</comment>
        <translation>%1 到 %2</translation>
    </message>
    <message>
        <source>Where the figure would lie in 95 of 100 such sets of pictures (bootstrap)</source>
        <translation>100 组这样的图像中，有 95 组的数值会落在此区间（自助法）</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95% 置信区间</translation>
    </message>
</context>
<context>
    <name>imago::ui::MeasuresPanel</name>
    <message>
        <source>Nothing is called positive</source>
        <translation>全部判为负例</translation>
    </message>
    <message>
        <source>From %1 on: finds %2, false alarms %3</source>
        <translation>从 %1 起：检出 %2，误报 %3</translation>
    </message>
    <message>
        <source>From %1 on: precision %2, recall %3</source>
        <translation>从 %1 起：精确率 %2，召回率 %3</translation>
    </message>
    <message>
        <source>Measures over all classes</source>
        <translation>所有类别的总体指标</translation>
    </message>
    <message>
        <source>Class of the curve</source>
        <translation>曲线的类别</translation>
    </message>
    <message>
        <source>Kind of curve</source>
        <translation>曲线类型</translation>
    </message>
    <message>
        <source>Precision–recall</source>
        <translation>精确率–召回率</translation>
    </message>
    <message>
        <source>ROC</source>
        <translation>ROC</translation>
    </message>
    <message>
        <source>Curve of the class</source>
        <translation>该类别的曲线</translation>
    </message>
    <message>
        <source>No picture of this class in the split.</source>
        <translation>此子集中没有该类别的图像。</translation>
    </message>
    <message>
        <source>False positive rate</source>
        <translation>假正例率</translation>
    </message>
    <message>
        <source>True positive rate</source>
        <translation>真正例率</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>召回率</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精确率</translation>
    </message>
</context>
<context>
    <name>imago::ui::NeighbourStrip</name>
    <message>
        <source>Nearest training pictures</source>
        <translation>最近的训练图像</translation>
    </message>
    <message>
        <source>Known once the network has looked at all pictures: see the Map.</source>
        <translation>网络查看过所有图像后才能知道：请参阅分布图。</translation>
    </message>
    <message>
        <source>Not known yet.</source>
        <translation>尚不可知。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1
Label: %2
Distance %3</source>
        <translation>%1
标签：%2
距离 %3</translation>
    </message>
</context>
<context>
    <name>imago::ui::NewProjectDialog</name>
    <message>
        <source>The folders&apos; &amp;names are the classes</source>
        <translation>以文件夹名称作为类别(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Create project</source>
        <translation>创建项目(&amp;C)</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>新建项目</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>none yet: pictures can be added later</source>
        <translation>暂无：以后可以添加图像</translation>
    </message>
    <message>
        <source>&amp;Pictures:</source>
        <translation>图像(&amp;P):</translation>
    </message>
    <message>
        <source>Project &amp;file:</source>
        <translation>项目文件(&amp;F):</translation>
    </message>
    <message>
        <source>Choose the folder of pictures</source>
        <translation>选择图像文件夹</translation>
    </message>
    <message>
        <source>Choose the project file</source>
        <translation>选择项目文件</translation>
    </message>
    <message>
        <source>A picture in the folder “cat” gets the label “cat”; folders train, val and test become the split</source>
        <translation>文件夹“cat”中的图像得到标签“cat”；文件夹 train、val 和 test 成为各子集</translation>
    </message>
    <message>
        <source>Pictures stay where they are and are never changed. Everything that you do is kept in one project file.</source>
        <translation>图像留在原处，绝不会被更改。您所做的一切都保存在一个项目文件中。</translation>
    </message>
    <message>
        <source>project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Folder of pictures</source>
        <translation>图像文件夹</translation>
    </message>
    <message>
        <source>Project file</source>
        <translation>项目文件</translation>
    </message>
    <message>
        <source>Imago projects (*.imago)</source>
        <translation>Imago 项目 (*.imago)</translation>
    </message>
    <message>
        <source>Say where the project file should be.</source>
        <translation>请指定项目文件的位置。</translation>
    </message>
    <message>
        <source>There is a file of that name already. Choose another name, or open it instead.</source>
        <translation>已有同名文件。请换一个名称，或打开该文件。</translation>
    </message>
    <message>
        <source>%1 does not exist.</source>
        <translation>%1 不存在。</translation>
    </message>
    <message numerus="yes">
        <source>%n files and folders</source>
        <translation>
            <numerusform>%n 个文件和文件夹</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::NextPictures</name>
    <message>
        <source>Unsure, and all different</source>
        <translation>没有把握，且彼此不同</translation>
    </message>
    <message>
        <source>Unsure of all classes</source>
        <translation>对所有类别都没有把握</translation>
    </message>
    <message>
        <source>Torn between two classes</source>
        <translation>在两个类别之间摇摆</translation>
    </message>
    <message>
        <source>Unlike all that is labelled</source>
        <translation>与已标注的都不相似</translation>
    </message>
</context>
<context>
    <name>imago::ui::NextRow</name>
    <message>
        <source>Which pictures come first</source>
        <translation>哪些图像优先</translation>
    </message>
    <message>
        <source>Which pictures come first: %1</source>
        <translation>哪些图像优先：%1</translation>
    </message>
    <message>
        <source>In the order of the project</source>
        <translation>按项目中的顺序</translation>
    </message>
    <message>
        <source>Progress of looking at all pictures</source>
        <translation>查看所有图像的进度</translation>
    </message>
    <message numerus="yes">
        <source>The model looked at %1 of %Ln pictures</source>
        <translation>
            <numerusform>模型已查看 %Ln 张图像中的 %1 张</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to &amp;Train</source>
        <translation>前往“训练”(&amp;T)</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>停止(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Look at all pictures</source>
        <translation>查看所有图像(&amp;L)</translation>
    </message>
    <message>
        <source>Order ane&amp;w</source>
        <translation>重新排序(&amp;W)</translation>
    </message>
    <message>
        <source>With the labels as they are now</source>
        <translation>使用当前的标签</translation>
    </message>
    <message>
        <source>Train a model on what is labelled; what it is unsure of then comes first.</source>
        <translation>先用已标注的图像训练一个模型；之后它没有把握的图像会排在前面。</translation>
    </message>
    <message>
        <source>Reading what the model sees…</source>
        <translation>正在读取模型所见…</translation>
    </message>
    <message>
        <source>The model looks at all pictures first…</source>
        <translation>模型正在先查看所有图像…</translation>
    </message>
    <message>
        <source>Ordering…</source>
        <translation>正在排序…</translation>
    </message>
    <message>
        <source>The model has to look at all pictures first.</source>
        <translation>模型需要先查看所有图像。</translation>
    </message>
    <message>
        <source>Every picture has a label</source>
        <translation>每张图像都有标签</translation>
    </message>
    <message numerus="yes">
        <source>By %1: %n picture(s) of the queue left</source>
        <translation>
            <numerusform>按“%1”：队列中还剩 %n 张图像</numerusform>
        </translation>
    </message>
    <message>
        <source>By %1: every picture of the queue has a label</source>
        <translation>按“%1”：队列中的图像都有标签</translation>
    </message>
</context>
<context>
    <name>imago::ui::NotesPanel</name>
    <message>
        <source>Add the &amp;comment</source>
        <translation>添加评论(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Comments on this picture</source>
        <translation>此图像的评论</translation>
    </message>
    <message>
        <source>New comment</source>
        <translation>新评论</translation>
    </message>
    <message>
        <source>Ctrl+Enter adds it</source>
        <translation>按 Ctrl+Enter 添加</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>评论</translation>
    </message>
    <message>
        <source>Nothing to label here</source>
        <translation>无可标注内容</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Open; tick it when it is done</source>
        <translation>未完成；完成后请勾选</translation>
    </message>
</context>
<context>
    <name>imago::ui::OperationRow</name>
    <message>
        <source>%1: probability</source>
        <translation>%1：概率</translation>
    </message>
    <message>
        <source>%1: probability in percent</source>
        <translation>%1：概率（百分比）</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>概率</translation>
    </message>
    <message>
        <source>%1: range</source>
        <translation>%1：范围</translation>
    </message>
    <message>
        <source>%1: lowest</source>
        <translation>%1：最小值</translation>
    </message>
    <message>
        <source>%1: highest</source>
        <translation>%1：最大值</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>Alpha</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>范围</translation>
    </message>
</context>
<context>
    <name>imago::ui::OperationText</name>
    <message>
        <source>Left becomes right; not for text or anything with a handedness.</source>
        <translation>左右互换；不适合文字或有左右之分的内容。</translation>
    </message>
    <message>
        <source>Upside down; for pictures taken from above.</source>
        <translation>上下颠倒；适合从上方拍摄的图像。</translation>
    </message>
    <message>
        <source>Turns about the middle.</source>
        <translation>绕中心旋转。</translation>
    </message>
    <message>
        <source>Shows a part, of this share of the area, enlarged to the whole.</source>
        <translation>截取面积为此比例的一部分，放大到整幅。</translation>
    </message>
    <message>
        <source>Shifts by a share of the side.</source>
        <translation>按边长的比例平移。</translation>
    </message>
    <message>
        <source>Nearer or farther.</source>
        <translation>更近或更远。</translation>
    </message>
    <message>
        <source>Slants, as seen from the side.</source>
        <translation>倾斜，如同从侧面看。</translation>
    </message>
    <message>
        <source>Darker or lighter exposure.</source>
        <translation>曝光更暗或更亮。</translation>
    </message>
    <message>
        <source>Flatter or harsher light.</source>
        <translation>光线更平淡或更强烈。</translation>
    </message>
    <message>
        <source>Paler or stronger colours.</source>
        <translation>颜色更淡或更浓。</translation>
    </message>
    <message>
        <source>Turns the colours; not where colour tells the classes apart.</source>
        <translation>转动色相；不适合靠颜色区分类别的情况。</translation>
    </message>
    <message>
        <source>Takes the colour away, so that shape must do.</source>
        <translation>去除颜色，只能依靠形状。</translation>
    </message>
    <message>
        <source>Out of focus; width as a share of the shorter side.</source>
        <translation>失焦；宽度为短边的比例。</translation>
    </message>
    <message>
        <source>Grain of a weak sensor, in grey levels of 255.</source>
        <translation>低质传感器的颗粒感，以 255 级灰度计。</translation>
    </message>
    <message>
        <source>Blocks of strong compression, by quality.</source>
        <translation>强压缩产生的方块，按质量计。</translation>
    </message>
    <message>
        <source>Two operations of fourteen at random, geometry and colour, of this magnitude of 30.</source>
        <translation>从十四种几何与颜色操作中随机取两种，强度为 30 级中的此级。</translation>
    </message>
    <message>
        <source>One operation of fourteen at random, from mild to violent: nothing to tune.</source>
        <translation>从十四种操作中随机取一种，从轻微到剧烈：无需调参。</translation>
    </message>
    <message>
        <source>Hides a rectangle of this share of the area.</source>
        <translation>遮住面积为此比例的矩形。</translation>
    </message>
    <message>
        <source>Blends two pictures and their labels; alpha of the Beta distribution.</source>
        <translation>混合两张图像及其标签；数值为 Beta 分布的 alpha。</translation>
    </message>
    <message>
        <source>Pastes a part of another picture, with its share of the label; alpha.</source>
        <translation>贴入另一张图像的一部分，并按比例混合标签；数值为 alpha。</translation>
    </message>
    <message>
        <source>Geometry</source>
        <translation>几何</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>画质</translation>
    </message>
    <message>
        <source>Drawn at random</source>
        <translation>随机抽取</translation>
    </message>
    <message>
        <source>Erase and mix</source>
        <translation>擦除与混合</translation>
    </message>
</context>
<context>
    <name>imago::ui::PicturePanel</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>True: &lt;b&gt;%1&lt;/b&gt; &amp;nbsp; not among the predicted pictures</source>
        <translation>真实：&lt;b&gt;%1&lt;/b&gt; &amp;nbsp; 不在已预测的图像中</translation>
    </message>
    <message>
        <source>True: &lt;b&gt;%1&lt;/b&gt; &amp;nbsp; Predicted: &lt;b style=&apos;color:%2&apos;&gt;%3&lt;/b&gt;</source>
        <translation>真实：&lt;b&gt;%1&lt;/b&gt; &amp;nbsp; 预测：&lt;b style=&apos;color:%2&apos;&gt;%3&lt;/b&gt;</translation>
    </message>
    <message>
        <source> &amp;nbsp; Loss %1</source>
        <translation> &amp;nbsp; 损失 %1</translation>
    </message>
    <message>
        <source>Confidence of every class</source>
        <translation>每个类别的置信度</translation>
    </message>
    <message>
        <source>Confiden&amp;ces</source>
        <translation>置信度(&amp;C)</translation>
    </message>
    <message>
        <source>Nearest tra&amp;ining pictures</source>
        <translation>最近的训练图像(&amp;I)</translation>
    </message>
    <message>
        <source>When it was lear&amp;nt</source>
        <translation>何时学会(&amp;N)</translation>
    </message>
    <message>
        <source>Ex&amp;planation</source>
        <translation>解释(&amp;P)</translation>
    </message>
    <message>
        <source>Details of the picture</source>
        <translation>图像的详细信息</translation>
    </message>
    <message>
        <source>Select a picture to see what the network saw.</source>
        <translation>选择一张图像，查看网络看到了什么。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Only pictures that validated this run were followed from epoch to epoch.</source>
        <translation>只有验证此运行的图像才会逐轮跟踪。</translation>
    </message>
    <message>
        <source>As the network says it: no mistakes of validation pictures to calibrate it by.</source>
        <translation>网络的原始输出：没有可用于校准的验证图像错误。</translation>
    </message>
    <message numerus="yes">
        <source>Calibrated: logits divided by %1, fitted on %n validation picture(s). Thin mark: as the network says it.</source>
        <translation>
            <numerusform>已校准：logit 除以 %1，在 %n 张验证图像上拟合。细标记：网络的原始输出。</numerusform>
        </translation>
    </message>
    <message>
        <source>As the network says it, not calibrated.</source>
        <translation>网络的原始输出，未校准。</translation>
    </message>
    <message>
        <source>Asking the model…</source>
        <translation>正在询问模型…</translation>
    </message>
    <message>
        <source>No explanation: %1</source>
        <translation>没有解释：%1</translation>
    </message>
</context>
<context>
    <name>imago::ui::PlotView</name>
    <message>
        <source> (smoothed %1)</source>
        <translation> （平滑后 %1）</translation>
    </message>
    <message>
        <source>No values yet</source>
        <translation>还没有数值</translation>
    </message>
</context>
<context>
    <name>imago::ui::PredictDialog</name>
    <message>
        <source>What the model sees</source>
        <translation>模型看到了什么</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>&amp;Model of run:</source>
        <translation>所用运行的模型(&amp;M):</translation>
    </message>
    <message>
        <source>&amp;Add to the project</source>
        <translation>添加到项目(&amp;A)</translation>
    </message>
    <message>
        <source>%1 · %2 validation accuracy</source>
        <translation>%1 · 验证准确率 %2</translation>
    </message>
    <message>
        <source>%1
%2 %3</source>
        <translation>%1
%2 %3</translation>
    </message>
    <message>
        <source>Asking the model…</source>
        <translation>正在询问模型…</translation>
    </message>
    <message>
        <source>No run has a model yet. Train one first.</source>
        <translation>还没有运行带有模型。请先训练一个。</translation>
    </message>
</context>
<context>
    <name>imago::ui::PreflightPanel</name>
    <message>
        <source>Checks before the start</source>
        <translation>开始前的检查</translation>
    </message>
    <message>
        <source>Everything is ready for training.</source>
        <translation>训练已准备就绪。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Show the pictures: %1</source>
        <translation>显示图像：%1</translation>
    </message>
</context>
<context>
    <name>imago::ui::PrelabelDialog</name>
    <message>
        <source>there already: %1</source>
        <translation>已存在：%1</translation>
    </message>
    <message>
        <source>of other classes: %1</source>
        <translation>属于其他类别：%1</translation>
    </message>
    <message>
        <source>pictures left alone: %1</source>
        <translation>未处理的图像：%1</translation>
    </message>
    <message>
        <source>first problem: %1: %2</source>
        <translation>第一个问题：%1：%2</translation>
    </message>
    <message>
        <source>P&amp;ropose</source>
        <translation>建议(&amp;R)</translation>
    </message>
    <message>
        <source>Pre-label pictures</source>
        <translation>预标注图像</translation>
    </message>
    <message>
        <source>Built-in detector: boxes of 80 common things</source>
        <translation>内置检测器：80 种常见物体的边界框</translation>
    </message>
    <message>
        <source>%1: classes of whole pictures</source>
        <translation>%1：整图的类别</translation>
    </message>
    <message>
        <source>&amp;Model:</source>
        <translation>模型(&amp;M):</translation>
    </message>
    <message>
        <source>&amp;Pictures:</source>
        <translation>图像(&amp;P):</translation>
    </message>
    <message>
        <source>&amp;Least confidence:</source>
        <translation>最低置信度(&amp;L):</translation>
    </message>
    <message>
        <source>The model&apos;s proposals are drawn dashed until you accept or reject them, and nothing trains on them before. What you made stays as it is.</source>
        <translation>模型的建议以虚线显示，直到您接受或拒绝；在此之前不会用于训练。您自己的标注保持不变。</translation>
    </message>
    <message>
        <source>Find a class</source>
        <translation>查找类别</translation>
    </message>
    <message>
        <source>What the detector&apos;s classes are in this project</source>
        <translation>检测器的类别在此项目中对应什么</translation>
    </message>
    <message>
        <source>The detector sees</source>
        <translation>检测器的类别</translation>
    </message>
    <message>
        <source>This project calls it</source>
        <translation>此项目中的名称</translation>
    </message>
    <message>
        <source>&amp;All under their own names</source>
        <translation>全部沿用原名称(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Only classes the project has</source>
        <translation>仅项目已有的类别(&amp;O)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Without any label</source>
        <translation>无任何标签</translation>
    </message>
    <message>
        <source>Those that Data shows</source>
        <translation>“数据”中显示的</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>There are no such pictures.</source>
        <translation>没有这样的图像。</translation>
    </message>
    <message>
        <source>No class is wanted: say what at least one is called here.</source>
        <translation>没有选择任何类别：请至少为一个类别指定在此项目中的名称。</translation>
    </message>
    <message>
        <source>Classes that the project has not yet are added when they are found: up to %1.</source>
        <translation>项目尚无的类别会在发现时添加：最多 %1 个。</translation>
    </message>
    <message>
        <source>Proposing labels</source>
        <translation>正在建议标签</translation>
    </message>
    <message numerus="yes">
        <source>Proposals: %1 on %2 of %Ln pictures</source>
        <translation>
            <numerusform>建议：%Ln 张图像中有 %2 张，共 %1 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln classes are wanted.</source>
        <translation>
            <numerusform>需要 %Ln 个类别中的 %1 个。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::PreviewGrid</name>
    <message>
        <source>Preview of augmented pictures</source>
        <translation>增强图像预览</translation>
    </message>
    <message>
        <source>Picture %1 of %2: %3</source>
        <translation>第 %1 张图像，共 %2 张：%3</translation>
    </message>
</context>
<context>
    <name>imago::ui::ProblemTable</name>
    <message>
        <source>Pictures with problems</source>
        <translation>有问题的图像</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>imago::ui::ProjectRescue</name>
    <message>
        <source>Read-only: nothing can be changed here</source>
        <translation>只读：此处无法更改任何内容</translation>
    </message>
    <message>
        <source>Restore a backup of which project?</source>
        <translation>要恢复哪个项目的备份？</translation>
    </message>
    <message>
        <source>Imago projects (*.imago);;All files (*)</source>
        <translation>Imago 项目 (*.imago);;所有文件 (*)</translation>
    </message>
    <message>
        <source>The backup is restored.</source>
        <translation>备份已恢复。</translation>
    </message>
    <message>
        <source>The backup is restored. The state from before is %1.</source>
        <translation>备份已恢复。之前的状态保存在 %1。</translation>
    </message>
</context>
<context>
    <name>imago::ui::Proposer</name>
    <message>
        <source>This picture cannot be read: there is nothing to look at.</source>
        <translation>无法读取此图像：没有可查看的内容。</translation>
    </message>
    <message>
        <source>The detector is sure of nothing on this picture.</source>
        <translation>检测器对此图像没有任何有把握的结果。</translation>
    </message>
    <message>
        <source>Boxes proposed: %1</source>
        <translation>建议的边界框：%1</translation>
    </message>
    <message>
        <source>there already: %1</source>
        <translation>已存在：%1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>of classes that the project has not: %1</source>
        <translation>属于项目中没有的类别：%1</translation>
    </message>
</context>
<context>
    <name>imago::ui::Rail</name>
    <message>
        <source>Workspaces</source>
        <translation>工作区</translation>
    </message>
</context>
<context>
    <name>imago::ui::RangeSlider</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 到 %2</translation>
    </message>
</context>
<context>
    <name>imago::ui::RateDialog</name>
    <message>
        <source>Trying rates on the training pictures…</source>
        <translation>正在训练图像上试验学习率…</translation>
    </message>
    <message>
        <source>Find a learning rate</source>
        <translation>查找学习率</translation>
    </message>
    <message>
        <source>Progress of the test</source>
        <translation>试验进度</translation>
    </message>
    <message>
        <source>&amp;Use this rate</source>
        <translation>使用此学习率(&amp;U)</translation>
    </message>
    <message>
        <source>Chosen: %1. Good is where the loss falls steeply, well before it rises again.</source>
        <translation>已选：%1。合适的位置是损失陡降之处，且远在其再次上升之前。</translation>
    </message>
    <message>
        <source>No rate stands out; choose one where the loss falls steeply.</source>
        <translation>没有明显合适的学习率；请在损失陡降处选择一个。</translation>
    </message>
</context>
<context>
    <name>imago::ui::RatePlot</name>
    <message>
        <source>Loss over learning rate</source>
        <translation>损失随学习率的变化</translation>
    </message>
    <message>
        <source>Click or use the arrow keys to choose a rate</source>
        <translation>单击或用方向键选择学习率</translation>
    </message>
    <message>
        <source>Chosen rate %1</source>
        <translation>已选学习率 %1</translation>
    </message>
</context>
<context>
    <name>imago::ui::RecipeForm</name>
    <message>
        <source>Off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>&amp;Quick</source>
        <translation>快速(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Balanced</source>
        <translation>均衡(&amp;B)</translation>
    </message>
    <message>
        <source>B&amp;est</source>
        <translation>最佳(&amp;E)</translation>
    </message>
    <message>
        <source>Preset %1</source>
        <translation>预设：%1</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>&amp;Network</source>
        <translation>网络(&amp;N)</translation>
    </message>
    <message>
        <source>Choose weights…</source>
        <translation>选择权重…</translation>
    </message>
    <message>
        <source>Start &amp;weights</source>
        <translation>初始权重(&amp;W)</translation>
    </message>
    <message>
        <source>What &amp;learns</source>
        <translation>学习范围(&amp;L)</translation>
    </message>
    <message>
        <source>Head only (seconds)</source>
        <translation>仅分类头（几秒）</translation>
    </message>
    <message>
        <source>Later half and head</source>
        <translation>后半部分和分类头</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>&amp;Input size</source>
        <translation>输入尺寸(&amp;I)</translation>
    </message>
    <message>
        <source> px</source>
        <translation> 像素</translation>
    </message>
    <message>
        <source>&amp;Task</source>
        <translation>任务(&amp;T)</translation>
    </message>
    <message>
        <source>One class a picture</source>
        <translation>每张图像一个类别</translation>
    </message>
    <message>
        <source>Several classes a picture</source>
        <translation>每张图像多个类别</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适配方式</translation>
    </message>
    <message>
        <source>Centre crop</source>
        <translation>中心裁剪</translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation>拉伸</translation>
    </message>
    <message>
        <source>Letterbox</source>
        <translation>填充边框</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>E&amp;pochs</source>
        <translation>轮次(&amp;P)</translation>
    </message>
    <message>
        <source>B&amp;atch</source>
        <translation>批大小(&amp;A)</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>实测确定</translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation>AdamW</translation>
    </message>
    <message>
        <source>SGD with Nesterov momentum</source>
        <translation>带 Nesterov 动量的 SGD</translation>
    </message>
    <message>
        <source>RMSprop</source>
        <translation>RMSprop</translation>
    </message>
    <message>
        <source>Fin&amp;d…</source>
        <translation>查找(&amp;D)…</translation>
    </message>
    <message>
        <source>Find a learning rate</source>
        <translation>查找学习率</translation>
    </message>
    <message>
        <source>Tries rising rates on the training pictures and shows where the loss falls</source>
        <translation>在训练图像上试验逐渐升高的学习率，显示损失在何处下降</translation>
    </message>
    <message>
        <source>Learning &amp;rate</source>
        <translation>学习率(&amp;R)</translation>
    </message>
    <message>
        <source>Backbone share</source>
        <translation>骨干网络比例</translation>
    </message>
    <message>
        <source>Layer decay</source>
        <translation>逐层衰减</translation>
    </message>
    <message>
        <source>Unfreeze over</source>
        <translation>逐步解冻历时</translation>
    </message>
    <message numerus="yes">
        <source> epochs</source>
        <extracomment>Behind the number of a field.</extracomment>
        <translation>
            <numerusform> 轮</numerusform>
        </translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>动量</translation>
    </message>
    <message>
        <source>Gradient clip</source>
        <translation>梯度裁剪</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>学习率调度</translation>
    </message>
    <message>
        <source>S&amp;chedule</source>
        <translation>调度方式(&amp;C)</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>余弦</translation>
    </message>
    <message>
        <source>One cycle</source>
        <translation>单周期</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>阶梯</translation>
    </message>
    <message>
        <source>Where validation stands still</source>
        <translation>验证停滞时</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>恒定</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>预热</translation>
    </message>
    <message>
        <source>Rising share</source>
        <translation>上升段比例</translation>
    </message>
    <message>
        <source>Step every</source>
        <translation>降低间隔</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>耐心轮数</translation>
    </message>
    <message>
        <source>Step factor</source>
        <translation>降低系数</translation>
    </message>
    <message>
        <source>Loss and sampling</source>
        <translation>损失与采样</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Cross-entropy</source>
        <translation>交叉熵</translation>
    </message>
    <message>
        <source>Focal</source>
        <translation>Focal</translation>
    </message>
    <message>
        <source>Focal gamma</source>
        <translation>Focal gamma</translation>
    </message>
    <message>
        <source>Class weights</source>
        <translation>类别权重</translation>
    </message>
    <message>
        <source>Equal</source>
        <translation>相等</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>均衡</translation>
    </message>
    <message>
        <source>Effective number</source>
        <translation>有效样本数</translation>
    </message>
    <message>
        <source>Balance beta</source>
        <translation>均衡 beta</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>采样</translation>
    </message>
    <message>
        <source>Each picture once</source>
        <translation>每张图像一次</translation>
    </message>
    <message>
        <source>Each class as often</source>
        <translation>各类别同样多</translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation>标签平滑</translation>
    </message>
    <message>
        <source>Against overfitting</source>
        <translation>防止过拟合</translation>
    </message>
    <message>
        <source>Edit in A&amp;ugment</source>
        <translation>在“增强”中编辑(&amp;U)</translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation>数据增强</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>权重衰减</translation>
    </message>
    <message>
        <source>Early stopping</source>
        <translation>早停</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>The network&apos;s own</source>
        <translation>网络自带值</translation>
    </message>
    <message>
        <source>Stochastic depth</source>
        <translation>随机深度</translation>
    </message>
    <message>
        <source>Weight average</source>
        <translation>权重平均</translation>
    </message>
    <message>
        <source>Size and speed</source>
        <translation>尺寸与速度</translation>
    </message>
    <message>
        <source>Grow from</source>
        <translation>起始尺寸</translation>
    </message>
    <message>
        <source>Accumulate</source>
        <translation>梯度累积</translation>
    </message>
    <message numerus="yes">
        <source> batches</source>
        <extracomment>Behind the number of a field.</extracomment>
        <translation>
            <numerusform> 批</numerusform>
        </translation>
    </message>
    <message>
        <source>Views at the end</source>
        <translation>最终视图数</translation>
    </message>
    <message>
        <source>The picture</source>
        <translation>原图</translation>
    </message>
    <message>
        <source>And mirrored</source>
        <translation>加镜像</translation>
    </message>
    <message>
        <source>Ten crops</source>
        <translation>十个裁剪</translation>
    </message>
    <message>
        <source>Unlabelled pictures</source>
        <translation>未标注的图像</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Sure from</source>
        <translation>置信度下限</translation>
    </message>
    <message>
        <source>For each labelled</source>
        <translation>每张已标注图像对应</translation>
    </message>
    <message>
        <source>Cross-validation</source>
        <translation>交叉验证</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Validates</source>
        <translation>用于验证</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>机器</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>CUDA graphics card</source>
        <translation>CUDA 显卡</translation>
    </message>
    <message>
        <source>De&amp;vice</source>
        <translation>设备(&amp;V)</translation>
    </message>
    <message>
        <source>T&amp;hreads</source>
        <translation>线程数(&amp;H)</translation>
    </message>
    <message>
        <source>All cores</source>
        <translation>所有核心</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>32 bit</source>
        <translation>32 位</translation>
    </message>
    <message>
        <source>bfloat16</source>
        <translation>bfloat16</translation>
    </message>
    <message>
        <source>16 bit, scaled</source>
        <translation>16 位，缩放</translation>
    </message>
    <message>
        <source>&amp;Seed</source>
        <translation>种子(&amp;S)</translation>
    </message>
    <message>
        <source>Power grid</source>
        <translation>电网</translation>
    </message>
    <message>
        <source> g CO₂/kWh</source>
        <translation> g CO₂/kWh</translation>
    </message>
    <message>
        <source>A first model in seconds: the pretrained network stays as it is, only its head learns.</source>
        <translation>几秒得到第一个模型：预训练网络保持不变，只有分类头学习。</translation>
    </message>
    <message>
        <source>The whole network adapts to your pictures; minutes on a processor.</source>
        <translation>整个网络适应您的图像；在处理器上需要几分钟。</translation>
    </message>
    <message>
        <source>Larger pictures, stronger augmentation, more epochs: for the model you keep.</source>
        <translation>更大的图像、更强的增强、更多的轮次：得到最终采用的模型。</translation>
    </message>
    <message>
        <source>Your own mixture; a dot marks what differs from %1.</source>
        <translation>您自己的组合；圆点标出与“%1”的不同之处。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>&amp;Optimiser</source>
        <translation>优化器(&amp;O)</translation>
    </message>
    <message>
        <source>%1 – small, pretrained on COCO</source>
        <translation>%1：小型，在 COCO 上预训练</translation>
    </message>
    <message>
        <source>%1 – pretrained on Open Images</source>
        <translation>%1：在 Open Images 上预训练</translation>
    </message>
    <message>
        <source>%1 – larger, bring weights</source>
        <translation>%1：较大，需自备权重</translation>
    </message>
    <message>
        <source>%1 – large, bring weights</source>
        <translation>%1：大型，需自备权重</translation>
    </message>
    <message>
        <source>%1 – transformer, bring weights</source>
        <translation>%1：Transformer，需自备权重</translation>
    </message>
    <message>
        <source>%1 – from scratch, tiny pictures</source>
        <translation>%1：从头训练，适合极小图像</translation>
    </message>
    <message>
        <source>%1 – bring weights</source>
        <translation>%1：需自备权重</translation>
    </message>
    <message>
        <source>part %1</source>
        <extracomment>The number of a field; the text around it stands in the field too.</extracomment>
        <translation>第 %1 份</translation>
    </message>
</context>
<context>
    <name>imago::ui::RecipeRows</name>
    <message>
        <source>Take %1 back to the preset</source>
        <translation>将“%1”恢复为预设值</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message numerus="yes">
        <source>More (%n changed)</source>
        <translation>
            <numerusform>更多（%n 项已更改）</numerusform>
        </translation>
    </message>
    <message>
        <source>More of %1</source>
        <translation>%1的更多选项</translation>
    </message>
</context>
<context>
    <name>imago::ui::RecipeText</name>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Parts of the cross-validation</source>
        <translation>交叉验证的份数</translation>
    </message>
    <message>
        <source>Part that validates</source>
        <translation>用于验证的一份</translation>
    </message>
    <message>
        <source>Weight of unlabelled pictures</source>
        <translation>未标注图像的权重</translation>
    </message>
    <message>
        <source>Unlabelled pictures: sure from</source>
        <translation>未标注图像的置信度下限</translation>
    </message>
    <message>
        <source>Unlabelled pictures for each labelled one</source>
        <translation>每张已标注图像对应的未标注图像数</translation>
    </message>
    <message>
        <source>Small CNN</source>
        <translation>小型 CNN</translation>
    </message>
    <message>
        <source>Pretrained, built in</source>
        <translation>内置的预训练权重</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>来自 %1</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>自定义</translation>
    </message>
</context>
<context>
    <name>imago::ui::RepairDialog</name>
    <message>
        <source>%1 is damaged</source>
        <translation>%1 已损坏</translation>
    </message>
    <message>
        <source>The project file cannot be read in full; a failing disk or a broken copy is the usual reason. Repair copies all that can be read into a new file, and fills gaps from the newest backup. The damaged file is kept, and your pictures are not touched.</source>
        <translation>项目文件无法完整读取；通常是磁盘出现故障或复制不完整所致。修复会将所有能读取的内容复制到新文件，并用最新的备份填补缺失部分。损坏的文件会保留，您的图像不受影响。</translation>
    </message>
    <message>
        <source>&amp;Repair</source>
        <translation>修复(&amp;R)</translation>
    </message>
    <message>
        <source>Choose a &amp;backup…</source>
        <translation>选择备份(&amp;B)…</translation>
    </message>
    <message>
        <source>Repair a project</source>
        <translation>修复项目</translation>
    </message>
    <message>
        <source>What was lost</source>
        <translation>丢失的内容</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>%1 is repaired</source>
        <translation>%1 已修复</translation>
    </message>
    <message>
        <source>The damaged file is %1.</source>
        <translation>损坏的文件是 %1。</translation>
    </message>
    <message>
        <source>Nothing was lost.</source>
        <translation>没有丢失任何内容。</translation>
    </message>
    <message>
        <source>All that could be read is there. This is what was lost, or is older than it was:</source>
        <translation>能读取的内容都已保留。以下内容已丢失，或者比原来的旧：</translation>
    </message>
</context>
<context>
    <name>imago::ui::ReportWriter</name>
    <message>
        <source>Web page (*.html)</source>
        <translation>网页 (*.html)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF 文档 (*.pdf)</translation>
    </message>
    <message>
        <source>Write a report</source>
        <translation>撰写报告</translation>
    </message>
    <message>
        <source>Writing the report of %1…</source>
        <translation>正在撰写 %1 的报告…</translation>
    </message>
    <message>
        <source>Report written: %1</source>
        <translation>报告已写入：%1</translation>
    </message>
</context>
<context>
    <name>imago::ui::RunBar</name>
    <message>
        <source>Preparing</source>
        <translation>正在准备</translation>
    </message>
    <message>
        <source>Computing features</source>
        <translation>正在计算特征</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>正在训练</translation>
    </message>
    <message>
        <source>Validating</source>
        <translation>正在验证</translation>
    </message>
    <message>
        <source>Predicting the test pictures</source>
        <translation>正在预测测试图像</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>运行进度</translation>
    </message>
    <message>
        <source>%1 is starting</source>
        <translation>%1 正在启动</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 is running</source>
        <translation>%1 正在运行</translation>
    </message>
    <message>
        <source>%1 is paused</source>
        <translation>%1 已暂停</translation>
    </message>
    <message>
        <source>%1 is stopping: writing its checkpoint</source>
        <translation>%1 正在停止：写入检查点</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 失败：%2</translation>
    </message>
    <message>
        <source>%1 was stopped</source>
        <translation>%1 已停止</translation>
    </message>
    <message>
        <source>%1 stopped early: no further gain</source>
        <translation>%1 提前停止：不再有提升</translation>
    </message>
    <message>
        <source>%1 is finished</source>
        <translation>%1 已完成</translation>
    </message>
    <message>
        <source>No run is going on</source>
        <translation>没有正在进行的运行</translation>
    </message>
    <message>
        <source>epoch %1 of %2</source>
        <translation>第 %1 轮，共 %2 轮</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>learning rate %1</source>
        <translation>学习率 %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>best validation accuracy %1</source>
        <translation>最佳验证准确率 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) waiting</source>
        <translation>
            <numerusform>%n 个运行等待中</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 pictures/s</source>
        <translation>%1 张/秒</translation>
    </message>
</context>
<context>
    <name>imago::ui::RunDetails</name>
    <message>
        <source>Details of the selected run</source>
        <translation>所选运行的详细信息</translation>
    </message>
    <message>
        <source>No run is selected.</source>
        <translation>未选择运行。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Best validation accuracy</source>
        <translation>最佳验证准确率</translation>
    </message>
    <message>
        <source>%1, after epoch %2</source>
        <translation>%1，第 %2 轮后</translation>
    </message>
    <message>
        <source>Computed on</source>
        <translation>计算设备</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Peak memory</source>
        <translation>峰值内存</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>能耗</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>%1 pictures/s</source>
        <translation>%1 张/秒</translation>
    </message>
</context>
<context>
    <name>imago::ui::RunListModel</name>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练中</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Check to lay this run&apos;s curves over the others</source>
        <translation>勾选后可将此运行的曲线与其他曲线叠加</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Best validation</source>
        <translation>最佳验证</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
</context>
<context>
    <name>imago::ui::RunNews</name>
    <message>
        <source>%1 failed</source>
        <translation>%1 失败</translation>
    </message>
    <message>
        <source>%1 was stopped</source>
        <translation>%1 已停止</translation>
    </message>
    <message>
        <source>%1 is finished</source>
        <translation>%1 已完成</translation>
    </message>
    <message>
        <source>%1 of the validation pictures are right.</source>
        <translation>%1 的验证图像正确。</translation>
    </message>
</context>
<context>
    <name>imago::ui::SampleModel</name>
    <message>
        <source>no answer</source>
        <translation>无回答</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, right: %2</source>
        <translation>%1，正确：%2</translation>
    </message>
    <message>
        <source>%1, wrong: %2</source>
        <translation>%1，错误：%2</translation>
    </message>
    <message>
        <source>Label: %1</source>
        <translation>标签：%1</translation>
    </message>
</context>
<context>
    <name>imago::ui::SampleStrip</name>
    <message>
        <source>After each epoch, what the network says of a few validation pictures is shown here.</source>
        <translation>每轮结束后，这里显示网络对几张验证图像的判断。</translation>
    </message>
    <message>
        <source>Sample predictions</source>
        <translation>示例预测</translation>
    </message>
    <message>
        <source>Enter or double click shows the picture in Data</source>
        <translation>按 Enter 或双击，在“数据”中显示该图像</translation>
    </message>
    <message>
        <source>Epoch of the sample predictions</source>
        <translation>示例预测的轮次</translation>
    </message>
    <message>
        <source>&amp;Epoch</source>
        <translation>轮次(&amp;E)</translation>
    </message>
    <message>
        <source>after epoch %1: %2 of %3 right</source>
        <translation>第 %1 轮后：%3 张中 %2 张正确</translation>
    </message>
</context>
<context>
    <name>imago::ui::SchedulePreview</name>
    <message>
        <source>Learning rate over the epochs</source>
        <translation>学习率随轮次的变化</translation>
    </message>
    <message>
        <source>Learning rate of the head from the first to the last epoch; its peak is %1</source>
        <translation>分类头从第一轮到最后一轮的学习率；峰值为 %1</translation>
    </message>
    <message>
        <source>peak %1</source>
        <translation>峰值 %1</translation>
    </message>
    <message>
        <source>depends on validation</source>
        <translation>取决于验证结果</translation>
    </message>
    <message>
        <source>epoch 0</source>
        <translation>第 0 轮</translation>
    </message>
</context>
<context>
    <name>imago::ui::SeenQueues</name>
    <message>
        <source>&amp;Look at all pictures</source>
        <translation>查看所有图像(&amp;L)</translation>
    </message>
    <message>
        <source>Label &amp;next</source>
        <translation>标注下一批(&amp;N)</translation>
    </message>
    <message>
        <source>By what the network sees</source>
        <translation>按网络所见</translation>
    </message>
    <message>
        <source>Pictures that resemble no other: perhaps they do not belong here</source>
        <translation>与其他图像都不相似的图像：可能不属于这里</translation>
    </message>
    <message>
        <source>Pictures that are nearly the same: one of their labels is wrong</source>
        <translation>几乎相同的图像：其中一张的标签有误</translation>
    </message>
    <message>
        <source>Pictures that are nearly the same: the model is tested with what it learnt by heart</source>
        <translation>几乎相同的图像：模型会在它已死记的图像上接受测试</translation>
    </message>
    <message>
        <source>Which pictures without a label come first</source>
        <translation>哪些无标签的图像优先</translation>
    </message>
    <message>
        <source>The pictures without a label that would teach the model most; class keys label them</source>
        <translation>最能教会模型的无标签图像；用类别快捷键标注</translation>
    </message>
    <message>
        <source>Unlike all others</source>
        <translation>与其他都不相似</translation>
    </message>
    <message>
        <source>Nearly the same, labelled differently</source>
        <translation>几乎相同，标签不同</translation>
    </message>
    <message>
        <source>Nearly the same, in several splits</source>
        <translation>几乎相同，分属多个子集</translation>
    </message>
    <message>
        <source>Strange pictures, twins with different labels, and what to label next, are found once the network has looked at all pictures.</source>
        <translation>网络查看过所有图像后，才能找出异常图像、标签不同的孪生图像，以及接下来该标注的图像。</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>&amp;Unlike all others: %1</source>
        <translation>与其他都不相似：%1 张(&amp;U)</translation>
    </message>
    <message>
        <source>Nearly the same, labelled &amp;differently: %1</source>
        <translation>几乎相同，标签不同：%1 张(&amp;D)</translation>
    </message>
    <message>
        <source>Nearly the same, in several spl&amp;its: %1</source>
        <translation>几乎相同，分属多个子集：%1 张(&amp;I)</translation>
    </message>
    <message>
        <source>Every picture has a label</source>
        <translation>每张图像都有标签</translation>
    </message>
    <message>
        <source>To label next</source>
        <translation>接下来标注</translation>
    </message>
    <message numerus="yes">
        <source>The model looked at %1 of %Ln pictures</source>
        <translation>
            <numerusform>模型已查看 %Ln 张图像中的 %1 张</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::Session</name>
    <message>
        <source>Accepting proposals</source>
        <translation>正在接受建议</translation>
    </message>
    <message>
        <source>Rejecting proposals</source>
        <translation>正在拒绝建议</translation>
    </message>
    <message>
        <source>Proposals decided on: %1</source>
        <translation>已处理的建议：%1</translation>
    </message>
    <message>
        <source>Pictures added: %1</source>
        <translation>已添加图像：%1</translation>
    </message>
    <message>
        <source>changed: %1</source>
        <translation>已更改：%1</translation>
    </message>
    <message>
        <source>found at a new place: %1</source>
        <translation>在新位置找到：%1</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>无法读取：%1</translation>
    </message>
    <message>
        <source>duplicates: %1</source>
        <translation>重复：%1</translation>
    </message>
    <message>
        <source>videos left out: %1 (File, Add videos)</source>
        <translation>未导入的视频：%1（请用“文件”&gt;“添加视频”）</translation>
    </message>
    <message>
        <source>labelled: %1</source>
        <translation>已标注：%1</translation>
    </message>
    <message>
        <source>shapes: %1</source>
        <translation>形状：%1</translation>
    </message>
    <message>
        <source>known before: %1</source>
        <translation>此前已有：%1</translation>
    </message>
    <message>
        <source>new classes: %1</source>
        <translation>新类别：%1</translation>
    </message>
    <message>
        <source>not taken: %1</source>
        <translation>未导入：%1</translation>
    </message>
    <message>
        <source>first: %1: %2</source>
        <translation>首个：%1：%2</translation>
    </message>
    <message>
        <source>Adding pictures</source>
        <translation>正在添加图像</translation>
    </message>
    <message>
        <source>Checking files</source>
        <translation>正在检查文件</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>正在导入</translation>
    </message>
    <message>
        <source>Assigning splits</source>
        <translation>正在分配子集</translation>
    </message>
    <message>
        <source>Training %1 · validation %2 · test %3</source>
        <translation>训练 %1 · 验证 %2 · 测试 %3</translation>
    </message>
    <message>
        <source>Stopped. What was done so far is kept.</source>
        <translation>已停止。至此完成的部分已保留。</translation>
    </message>
</context>
<context>
    <name>imago::ui::ShapeCommands</name>
    <message>
        <source>Give up, or back to selecting</source>
        <translation>放弃，或返回选择工具</translation>
    </message>
    <message>
        <source>Smaller brush</source>
        <translation>缩小画笔</translation>
    </message>
    <message>
        <source>Larger brush</source>
        <translation>放大画笔</translation>
    </message>
    <message>
        <source>S&amp;nap to neighbours and the border, or not</source>
        <translation>开启或关闭吸附到相邻形状和边界(&amp;N)</translation>
    </message>
    <message>
        <source>D&amp;uplicate shapes</source>
        <translation>创建形状副本(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Copy shapes</source>
        <translation>复制形状(&amp;C)</translation>
    </message>
    <message>
        <source>Cut shapes</source>
        <translation>剪切形状</translation>
    </message>
    <message>
        <source>&amp;Paste shapes</source>
        <translation>粘贴形状(&amp;P)</translation>
    </message>
    <message>
        <source>Copy the shapes on to the ne&amp;xt picture</source>
        <translation>将形状复制到下一张图像(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Give the shapes another class…</source>
        <translation>为形状指定其他类别(&amp;G)…</translation>
    </message>
    <message>
        <source>Select &amp;all shapes</source>
        <translation>选择所有形状(&amp;A)</translation>
    </message>
    <message>
        <source>Previous shape</source>
        <translation>上一个形状</translation>
    </message>
    <message>
        <source>Next shape</source>
        <translation>下一个形状</translation>
    </message>
    <message>
        <source>One step to the &amp;front</source>
        <translation>上移一层(&amp;F)</translation>
    </message>
    <message>
        <source>One step to the &amp;back</source>
        <translation>下移一层(&amp;B)</translation>
    </message>
    <message>
        <source>To the very front</source>
        <translation>置于顶层</translation>
    </message>
    <message>
        <source>To the very back</source>
        <translation>置于底层</translation>
    </message>
    <message>
        <source>&amp;Lock shapes, or unlock them</source>
        <translation>锁定或解锁形状(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Hide shapes, or show them</source>
        <translation>隐藏或显示形状(&amp;H)</translation>
    </message>
    <message>
        <source>Show all hidden shapes of the picture</source>
        <translation>显示图像中所有隐藏的形状</translation>
    </message>
    <message>
        <source>Gr&amp;oup shapes to one object</source>
        <translation>将形状编组为一个目标(&amp;O)</translation>
    </message>
    <message>
        <source>Ungroup shapes</source>
        <translation>取消形状编组</translation>
    </message>
    <message>
        <source>&amp;Merge shapes of a class</source>
        <translation>合并同类别的形状(&amp;M)</translation>
    </message>
    <message>
        <source>Parts become shapes of their own</source>
        <translation>将各部分拆为独立形状</translation>
    </message>
    <message>
        <source>Simplif&amp;y outlines</source>
        <translation>简化轮廓(&amp;Y)</translation>
    </message>
    <message>
        <source>Smooth outlines</source>
        <translation>平滑轮廓</translation>
    </message>
    <message>
        <source>Convert to boxes</source>
        <translation>转换为边界框</translation>
    </message>
    <message>
        <source>Convert to rotated boxes</source>
        <translation>转换为旋转框</translation>
    </message>
    <message>
        <source>Convert to polygons</source>
        <translation>转换为多边形</translation>
    </message>
    <message>
        <source>Convert to ellipses</source>
        <translation>转换为椭圆</translation>
    </message>
    <message>
        <source>Convert to masks</source>
        <translation>转换为掩码</translation>
    </message>
    <message>
        <source>Sho&amp;w shapes</source>
        <translation>显示形状(&amp;W)</translation>
    </message>
    <message>
        <source>There are no shapes on the clipboard.</source>
        <translation>剪贴板上没有形状。</translation>
    </message>
    <message>
        <source>The new form cannot hold: %1. Ctrl+Z brings it back.</source>
        <translation>新的形式无法容纳：%1。按 Ctrl+Z 可恢复。</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln shapes)</source>
        <translation>
            <numerusform>%1（%Ln 个形状）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::ShapeInspector</name>
    <message>
        <source>Class of the selected shapes</source>
        <translation>所选形状的类别</translation>
    </message>
    <message>
        <source>&amp;X</source>
        <translation>X(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Y</source>
        <translation>Y(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>宽(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Height</source>
        <translation>高(&amp;H)</translation>
    </message>
    <message>
        <source>An&amp;gle</source>
        <translation>角度(&amp;G)</translation>
    </message>
    <message numerus="yes">
        <source>%n shapes</source>
        <translation>
            <numerusform>%n 个形状</numerusform>
        </translation>
    </message>
    <message>
        <source>Proposed by %1, %2 sure</source>
        <translation>由 %1 建议，置信度 %2</translation>
    </message>
    <message>
        <source>By %1, %2</source>
        <translation>由 %1 标注，%2</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>（无）</translation>
    </message>
    <message>
        <source>different values</source>
        <translation>值不相同</translation>
    </message>
</context>
<context>
    <name>imago::ui::ShapePanel</name>
    <message>
        <source>No shapes yet. Take a tool from the bar beside the picture: R draws a box, P a polygon, B paints a mask.</source>
        <translation>还没有形状。请从图像旁的工具栏中选用工具：R 画边界框，P 画多边形，B 涂掩码。</translation>
    </message>
    <message>
        <source>Shapes of this picture, the topmost first</source>
        <translation>此图像的形状，最上层的在前</translation>
    </message>
</context>
<context>
    <name>imago::ui::ShapeWords</name>
    <message>
        <source>Box</source>
        <translation>边界框</translation>
    </message>
    <message>
        <source>Rotated box</source>
        <translation>旋转框</translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation>多边形</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>折线</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>点</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>掩码</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>椭圆</translation>
    </message>
    <message>
        <source>Keypoints</source>
        <translation>关键点</translation>
    </message>
    <message>
        <source>Whole picture</source>
        <translation>整图</translation>
    </message>
    <message>
        <source>%1 · %2 sure</source>
        <translation>%1 · 置信度 %2</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>已隐藏</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>未锁定</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
</context>
<context>
    <name>imago::ui::SliceModel</name>
    <message>
        <source>%1 to %2</source>
        <comment>a range</comment>
        <translation>%1 到 %2</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>像素数</translation>
    </message>
    <message>
        <source>Width by height</source>
        <translation>宽高比</translation>
    </message>
    <message>
        <source>Bytes a pixel</source>
        <translation>每像素字节数</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>File type</source>
        <translation>文件类型</translation>
    </message>
    <message>
        <source>Date of the file</source>
        <translation>文件日期</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>相机</translation>
    </message>
    <message>
        <source>Date taken</source>
        <translation>拍摄日期</translation>
    </message>
    <message>
        <source>Hour of the day</source>
        <translation>一天中的时刻</translation>
    </message>
    <message>
        <source>True class</source>
        <translation>真实类别</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>亮度</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>对比度</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>清晰度</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>饱和度</translation>
    </message>
    <message>
        <source>Warmth</source>
        <translation>冷暖</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a property and its value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Accuracy here minus that of all other pictures, in points</source>
        <translation>此处的准确率与所有其他图像的准确率之差，单位为百分点</translation>
    </message>
    <message>
        <source>Pictures with</source>
        <translation>图像的特征</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>差距</translation>
    </message>
    <message>
        <source>%1 of %2 wrong; accuracy %3 to %4 (95 %), macro-F1 %5, loss %6</source>
        <translation>%2 张中 %1 张错误；准确率 %3 到 %4（95%），宏平均 F1 %5，损失 %6</translation>
    </message>
    <message>
        <source>Worse than the rest: p = %1</source>
        <translation>比其余图像差：p = %1</translation>
    </message>
</context>
<context>
    <name>imago::ui::SlicesPanel</name>
    <message>
        <source>&amp;Look at the pictures too</source>
        <translation>同时查看图像(&amp;L)</translation>
    </message>
    <message>
        <source>What the pictures are told apart by</source>
        <translation>用于区分图像的属性</translation>
    </message>
    <message>
        <source>Groups of pictures and how good the run is on them</source>
        <translation>图像分组，以及运行在各分组上的表现</translation>
    </message>
    <message>
        <source>Two or more groups chosen with Ctrl or Shift are compared below</source>
        <translation>用 Ctrl 或 Shift 选择两个或更多分组，在下方比较</translation>
    </message>
    <message>
        <source>The chosen groups side by side</source>
        <translation>并列显示所选分组</translation>
    </message>
    <message>
        <source>Reads every picture of the split: brightness, contrast, sharpness, saturation and warmth become properties, and camera, date and hour where the files tell them.</source>
        <translation>读取此子集的每张图像：亮度、对比度、清晰度、饱和度和冷暖成为属性；若文件中有记录，还包括相机、日期和时刻。</translation>
    </message>
    <message>
        <source>Choose two or more groups with Ctrl or Shift to compare them.</source>
        <translation>用 Ctrl 或 Shift 选择两个或更多分组以进行比较。</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查看…</translation>
    </message>
    <message>
        <source>Worst groups of all</source>
        <translation>表现最差的分组</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>These tell the class by themselves, so that the model may learn them in place of the object: %1</source>
        <translation>仅凭这些就能判断类别，因此模型可能学的是它们而不是目标本身：%1</translation>
    </message>
    <message>
        <source>No group of pictures is worse than the rest by more than chance. A property above shows its groups anyway.</source>
        <translation>没有哪个图像分组的表现超出偶然地差于其余图像。在上方选择属性，仍可查看其分组。</translation>
    </message>
    <message>
        <source>Worse than the rest by more than chance (Fisher’s test, 5 % of these may be wrong).</source>
        <translation>表现超出偶然地差于其余图像（Fisher 检验，其中可能有 5% 是误判）。</translation>
    </message>
    <message>
        <source>The groups of this property</source>
        <translation>此属性的分组</translation>
    </message>
</context>
<context>
    <name>imago::ui::Source</name>
    <message>
        <source>%1 at %2</source>
        <translation>%1，%2 处</translation>
    </message>
    <message>
        <source>%1, page %2</source>
        <translation>%1，第 %2 页</translation>
    </message>
</context>
<context>
    <name>imago::ui::SplitDialog</name>
    <message>
        <source>&amp;Keep the splits that pictures have already</source>
        <translation>保留图像已有的子集(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Assign</source>
        <translation>分配(&amp;A)</translation>
    </message>
    <message>
        <source>Assign splits</source>
        <translation>分配子集</translation>
    </message>
    <message>
        <source>&amp;Training:</source>
        <translation>训练集(&amp;T):</translation>
    </message>
    <message>
        <source>&amp;Validation:</source>
        <translation>验证集(&amp;V):</translation>
    </message>
    <message>
        <source>Te&amp;st:</source>
        <translation>测试集(&amp;S):</translation>
    </message>
    <message>
        <source>the model learns from these</source>
        <translation>模型从中学习</translation>
    </message>
    <message>
        <source>choose settings and the best epoch by these</source>
        <translation>用来选择设置和最佳轮次</translation>
    </message>
    <message>
        <source>kept aside for the final number</source>
        <translation>留作最终评估</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>S&amp;eed:</source>
        <translation>种子(&amp;E):</translation>
    </message>
    <message>
        <source>the same seed gives the same splits</source>
        <translation>相同的种子得到相同的子集</translation>
    </message>
    <message>
        <source>At least one share must be above zero.</source>
        <translation>至少一个比例必须大于零。</translation>
    </message>
    <message>
        <source>Without training pictures there is nothing to learn from.</source>
        <translation>没有训练图像就无从学习。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln labelled pictures are shared out, each class in the same proportions. Near duplicates stay together; pictures that are added later do not move the others.</source>
        <translation>
            <numerusform>将分配 %Ln 张已标注的图像，每个子集中各类别的比例相同。近似重复的图像会放在同一子集；之后添加的图像不会影响其他图像的分配。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln pictures</source>
        <translation>
            <numerusform>约 %Ln 张图像</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::StatusStrip</name>
    <message>
        <source>Training device</source>
        <translation>训练设备</translation>
    </message>
    <message>
        <source>Progress of the background work</source>
        <translation>后台任务进度</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>运行进度</translation>
    </message>
    <message>
        <source>Stop the background work</source>
        <translation>停止后台任务</translation>
    </message>
    <message>
        <source>Stop; what was done so far is kept</source>
        <translation>停止；至此完成的部分会保留</translation>
    </message>
    <message>
        <source>Show the run</source>
        <translation>显示该运行</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在写入…</translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation>所有更改已保存</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2 left</source>
        <translation>%1 · 剩余 %2</translation>
    </message>
    <message>
        <source>%1 · starting</source>
        <translation>%1 · 正在启动</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln waiting</source>
        <comment>runs</comment>
        <translation>
            <numerusform>%1 · %Ln 个等待中</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::SuggestionChips</name>
    <message>
        <source>shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>whole picture</source>
        <translation>整图</translation>
    </message>
    <message>
        <source>%1, %2 sure (%3)</source>
        <translation>%1，置信度 %2（%3）</translation>
    </message>
    <message>
        <source>Proposed: %1</source>
        <translation>建议：%1</translation>
    </message>
    <message>
        <source>Proposed:</source>
        <translation>建议：</translation>
    </message>
    <message>
        <source>Suggested:</source>
        <translation>推荐：</translation>
    </message>
    <message>
        <source>Nothing is proposed for this picture.</source>
        <translation>此图像没有建议。</translation>
    </message>
    <message>
        <source>No suggestion: %1</source>
        <translation>没有推荐：%1</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>proposals</comment>
        <translation>
            <numerusform>另有 %Ln 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::ThumbnailDelegate</name>
    <message>
        <source>train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>val</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>test</source>
        <translation>测试</translation>
    </message>
</context>
<context>
    <name>imago::ui::ThumbnailGrid</name>
    <message>
        <source>Pictures</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Thumbnail size</source>
        <translation>缩略图大小</translation>
    </message>
    <message>
        <source>Thumbnail size (Ctrl+wheel)</source>
        <translation>缩略图大小（Ctrl+滚轮）</translation>
    </message>
</context>
<context>
    <name>imago::ui::Toast</name>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
</context>
<context>
    <name>imago::ui::ToolBar</name>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
</context>
<context>
    <name>imago::ui::ToolOptions</name>
    <message>
        <source>Ra&amp;dius</source>
        <translation>半径(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Tolerance</source>
        <translation>容差(&amp;T)</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>大小(&amp;Z)</translation>
    </message>
    <message>
        <source>M&amp;akes</source>
        <translation>生成(&amp;A)</translation>
    </message>
    <message>
        <source>S&amp;nap</source>
        <translation>吸附(&amp;N)</translation>
    </message>
    <message>
        <source>Only what touc&amp;hes</source>
        <translation>仅相连区域(&amp;H)</translation>
    </message>
    <message>
        <source>Take from &amp;others</source>
        <translation>占用其他形状(&amp;O)</translation>
    </message>
    <message>
        <source>Options of the tool</source>
        <translation>工具选项</translation>
    </message>
    <message>
        <source> px</source>
        <translation> 像素</translation>
    </message>
    <message>
        <source>Mask</source>
        <translation>掩码</translation>
    </message>
    <message>
        <source>Polygon</source>
        <translation>多边形</translation>
    </message>
    <message>
        <source>Radius of the brush</source>
        <translation>画笔半径</translation>
    </message>
    <message>
        <source>How far colours may differ</source>
        <translation>允许的颜色差异</translation>
    </message>
    <message>
        <source>Size of the superpixels</source>
        <translation>超像素大小</translation>
    </message>
    <message>
        <source>What the tool makes</source>
        <translation>工具生成的形状</translation>
    </message>
    <message>
        <source>Only pixels that hang together with the clicked one</source>
        <translation>仅与单击处相连的像素</translation>
    </message>
    <message>
        <source>The brush takes its pixels away from the masks below</source>
        <translation>画笔所涂的像素从其下方的掩码中去除</translation>
    </message>
    <message>
        <source>Snap to neighbours and the border of the picture; Alt lifts it for the moment</source>
        <translation>吸附到相邻形状和图像边界；按住 Alt 可暂时取消</translation>
    </message>
    <message>
        <source>Click a shape to change it, or drag over several</source>
        <translation>单击形状进行修改，或拖动选择多个</translation>
    </message>
</context>
<context>
    <name>imago::ui::Tour</name>
    <message>
        <source>1,000 pictures of clothes</source>
        <translation>1000 张服装图像</translation>
    </message>
    <message>
        <source>The sample project. Nine in ten pictures have a class; the list on the left filters them. Your own pictures are added by dropping a folder here. They are only ever read.</source>
        <translation>这是示例项目。十张图像中有九张已有类别，可用左侧列表筛选。将文件夹拖放到此处即可添加您自己的图像。图像文件只会被读取，绝不会被修改。</translation>
    </message>
    <message>
        <source>One key labels a picture</source>
        <translation>一个按键标注一张图像</translation>
    </message>
    <message>
        <source>Press 1 … 9 or 0: the picture gets that class, and the next one comes. Ctrl+Z takes anything back, without limit. Boxes and outlines are drawn with the tools beside the picture.</source>
        <translation>按 1 … 9 或 0：图像得到对应类别，并转到下一张。按 Ctrl+Z 可撤销任何操作，次数不限。用图像旁的工具绘制边界框和轮廓。</translation>
    </message>
    <message>
        <source>More from the same pictures</source>
        <translation>同样的图像，更多的样本</translation>
    </message>
    <message>
        <source>Random changes that keep the class teach a model what does not matter. Switch one on: the grid shows exactly what training will see.</source>
        <translation>不改变类别的随机变化能教会模型忽略无关紧要的差别。启用一项，网格就会如实显示训练将看到的图像。</translation>
    </message>
    <message>
        <source>A first model in seconds</source>
        <translation>几秒得到第一个模型</translation>
    </message>
    <message>
        <source>Choose Quick and start. Checks come first, then the curves. You can go on labelling meanwhile, and pause or stop without losing anything.</source>
        <translation>选择“快速”并开始。先进行检查，然后显示曲线。期间可以继续标注，也可随时暂停或停止，不会丢失任何内容。</translation>
    </message>
    <message>
        <source>See where it is wrong</source>
        <translation>看看它错在哪里</translation>
    </message>
    <message>
        <source>After a run, every mistake is here, the surest first, with what the model looked at. Click a cell of the matrix to see its pictures. If the label is wrong, one key corrects it.</source>
        <translation>运行结束后，所有错误都在这里，置信度最高的在前，并显示模型关注的位置。单击矩阵的单元格可查看其中的图像。如果标签有误，按一个键即可更正。</translation>
    </message>
    <message>
        <source>A model for other programs</source>
        <translation>供其他程序使用的模型</translation>
    </message>
    <message>
        <source>Choose the files you need. Each is loaded again and compared with the trained model before it is handed over.</source>
        <translation>选择您需要的文件。交付之前，每个文件都会重新加载，并与训练好的模型比较。</translation>
    </message>
    <message>
        <source>That is the whole loop</source>
        <translation>整个流程就是这样</translation>
    </message>
    <message>
        <source>F1 opens the handbook at the page of the workspace you are in, Ctrl+K finds every command by its name. This tour is in the Help menu.</source>
        <translation>F1 打开手册中与当前工作区对应的页面，Ctrl+K 可按名称查找任何命令。本导览位于“帮助”菜单中。</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Skip the tour</source>
        <translation>跳过导览(&amp;S)</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>完成(&amp;D)</translation>
    </message>
</context>
<context>
    <name>imago::ui::TrainWorkspace</name>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>训练(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>停止(&amp;O)</translation>
    </message>
    <message>
        <source>Go on with this run</source>
        <translation>继续此运行</translation>
    </message>
    <message>
        <source>Inspect this run</source>
        <translation>分析此运行</translation>
    </message>
    <message>
        <source>Use this run&apos;s recipe</source>
        <translation>使用此运行的配方</translation>
    </message>
    <message>
        <source>Open the run folder</source>
        <translation>打开运行文件夹</translation>
    </message>
    <message>
        <source>Test a checkpoint…</source>
        <translation>测试检查点…</translation>
    </message>
    <message>
        <source>Export TensorBoard files…</source>
        <translation>导出 TensorBoard 文件…</translation>
    </message>
    <message>
        <source>Choose weights…</source>
        <translation>选择权重…</translation>
    </message>
    <message>
        <source>Find a learning rate…</source>
        <translation>查找学习率…</translation>
    </message>
    <message>
        <source>Remove this run…</source>
        <translation>移除此运行…</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Log of the selected run</source>
        <translation>所选运行的日志</translation>
    </message>
    <message>
        <source>The worker has written nothing.</source>
        <translation>训练进程没有输出任何内容。</translation>
    </message>
    <message>
        <source>R&amp;uns</source>
        <translation>运行(&amp;U)</translation>
    </message>
    <message>
        <source>Sa&amp;mples</source>
        <translation>示例(&amp;M)</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Lo&amp;g</source>
        <translation>日志(&amp;G)</translation>
    </message>
    <message>
        <source>Details of this run</source>
        <translation>此运行的详细信息</translation>
    </message>
    <message>
        <source>Remove runs</source>
        <translation>移除运行</translation>
    </message>
    <message>
        <source>Remove %1 with curves and predictions from the project? Folders with checkpoints stay on the disk.</source>
        <translation>从项目中移除 %1 及其曲线和预测？含检查点的文件夹会留在磁盘上。</translation>
    </message>
    <message>
        <source>&amp;Train next</source>
        <translation>接着训练(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>继续(&amp;R)</translation>
    </message>
    <message>
        <source>Folder for the TensorBoard files</source>
        <translation>TensorBoard 文件的文件夹</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) written; look at them with: tensorboard --logdir %1</source>
        <translation>
            <numerusform>已写入 %n 个运行；用以下命令查看：tensorboard --logdir %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>配方</translation>
    </message>
</context>
<context>
    <name>imago::ui::VideoDialog</name>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 像素</translation>
    </message>
    <message>
        <source>%1 frames a second</source>
        <translation>每秒 %1 帧</translation>
    </message>
    <message>
        <source>Frames added: %1</source>
        <translation>已添加帧：%1</translation>
    </message>
    <message>
        <source>known before: %1</source>
        <translation>此前已有：%1</translation>
    </message>
    <message>
        <source>further problems: %1</source>
        <translation>其他问题：%1</translation>
    </message>
    <message>
        <source>Looking into it…</source>
        <translation>正在查看…</translation>
    </message>
    <message>
        <source>&amp;A frame each</source>
        <translation>每隔一段时间取一帧(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Every</source>
        <extracomment>The number of frames follows: every 30 frames.</extracomment>
        <translation>每若干帧取一帧(&amp;E)</translation>
    </message>
    <message>
        <source>The first frame of each &amp;scene, where the picture changes by</source>
        <translation>每个场景的第一帧，画面变化达到(&amp;S)</translation>
    </message>
    <message>
        <source>Add videos</source>
        <translation>添加视频</translation>
    </message>
    <message numerus="yes">
        <source>%n videos</source>
        <translation>
            <numerusform>%n 个视频</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Take the frames</source>
        <translation>提取帧(&amp;T)</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Seconds between frames</source>
        <translation>帧之间的秒数</translation>
    </message>
    <message>
        <source>Every how many-th frame</source>
        <translation>每多少帧取一帧</translation>
    </message>
    <message>
        <source>How much the picture must change</source>
        <translation>画面必须变化的程度</translation>
    </message>
    <message>
        <source>Of 255; lower finds more scenes. The scale is that of PySceneDetect.</source>
        <translation>满值 255；越低找到的场景越多。标度与 PySceneDetect 相同。</translation>
    </message>
    <message>
        <source>Most frames of one video</source>
        <translation>每个视频最多提取的帧数</translation>
    </message>
    <message>
        <source>Kept as</source>
        <translation>保存格式</translation>
    </message>
    <message>
        <source>JPEG, quality 95</source>
        <translation>JPEG，质量 95</translation>
    </message>
    <message>
        <source>PNG, exact; about five times larger</source>
        <translation>PNG，无损；约大五倍</translation>
    </message>
    <message>
        <source>frames</source>
        <extracomment>Behind the number that follows &quot;Every&quot;.</extracomment>
        <translation>帧</translation>
    </message>
    <message>
        <source>At &amp;most, of each video</source>
        <translation>每个视频最多(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Kept as</source>
        <translation>保存格式(&amp;K)</translation>
    </message>
    <message>
        <source>The first frames</source>
        <translation>前几帧</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>共 %1</translation>
    </message>
    <message numerus="yes">
        <source>About %n pictures</source>
        <translation>
            <numerusform>约 %n 张图像</numerusform>
        </translation>
    </message>
    <message>
        <source>As many pictures as there are scenes</source>
        <translation>图像数与场景数相同</translation>
    </message>
    <message>
        <source>Frames are written beside the project; the video stays as it is. Each picture keeps its place in the video, and taking frames again adds only new ones.</source>
        <translation>帧写入项目旁边；视频保持不变。每张图像都记录其在视频中的位置，再次提取只会添加新的帧。</translation>
    </message>
    <message>
        <source>Frame at %1</source>
        <translation>%1 处的帧</translation>
    </message>
    <message>
        <source>Taking frames of videos</source>
        <translation>正在提取视频帧</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
</context>
<context>
    <name>imago::ui::WeightsCataloguePage</name>
    <message>
        <source>&amp;Download</source>
        <translation>下载(&amp;D)</translation>
    </message>
    <message>
        <source>C&amp;ancel the download</source>
        <translation>取消下载(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Remove from this machine</source>
        <translation>从本机移除(&amp;R)</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Published weights</source>
        <translation>已发布的权重</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Top-1</source>
        <translation>Top-1</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Accuracy on ImageNet-1K as published</source>
        <translation>发布时公布的 ImageNet-1K 准确率</translation>
    </message>
    <message>
        <source>Progress of the download</source>
        <translation>下载进度</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Comparing with the published SHA-256…</source>
        <translation>正在与公布的 SHA-256 比对…</translation>
    </message>
    <message>
        <source>Downloading…</source>
        <translation>正在下载…</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>已在本机</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>不在本机</translation>
    </message>
    <message>
        <source>Trained on %1; the network is %2.</source>
        <translation>在 %1 上训练；网络为 %2。</translation>
    </message>
    <message>
        <source>Download fetches this one file from %1, and nothing else is sent: %2</source>
        <translation>“下载”会从 %1 获取这一个文件，不发送任何其他内容：%2</translation>
    </message>
    <message>
        <source>This build has no network code. Fetch the file by other means and choose it under File: %1</source>
        <translation>此版本不含网络代码。请用其他方式获取该文件，并在“文件”页中选择：%1</translation>
    </message>
    <message>
        <source>SHA-256 %1</source>
        <translation>SHA-256 %1</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>Here, and equal to what was published.</source>
        <translation>已在本机，且与发布的一致。</translation>
    </message>
    <message>
        <source>Cancelled. The next download goes on from there.</source>
        <translation>已取消。下次下载会从此处继续。</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>已移除。</translation>
    </message>
</context>
<context>
    <name>imago::ui::WeightsDialog</name>
    <message>
        <source>&amp;Use in the recipe</source>
        <translation>用于配方(&amp;U)</translation>
    </message>
    <message>
        <source>Weights to start from</source>
        <translation>初始权重</translation>
    </message>
    <message>
        <source>Where the weights come from</source>
        <translation>权重的来源</translation>
    </message>
    <message>
        <source>Ca&amp;talogue</source>
        <translation>目录(&amp;T)</translation>
    </message>
    <message>
        <source>F&amp;ile</source>
        <translation>文件(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Earlier runs</source>
        <translation>先前的运行(&amp;E)</translation>
    </message>
</context>
<context>
    <name>imago::ui::WeightsFilePage</name>
    <message numerus="yes">
        <source>%n tensor(s) of the file are not used.</source>
        <translation>
            <numerusform>文件中有 %n 个张量未使用。</numerusform>
        </translation>
    </message>
    <message>
        <source>Try as &amp;network:</source>
        <translation>试作网络(&amp;N):</translation>
    </message>
    <message>
        <source>A file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Drop a .pth, .pt or .safetensors file here, or choose one</source>
        <translation>将 .pth、.pt 或 .safetensors 文件拖放到此处，或选择文件</translation>
    </message>
    <message>
        <source>Weight file</source>
        <translation>权重文件</translation>
    </message>
    <message>
        <source>Choose a &amp;file…</source>
        <translation>选择文件(&amp;F)…</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>What fits and what does not</source>
        <translation>哪些适合，哪些不适合</translation>
    </message>
    <message>
        <source>The file is being read</source>
        <translation>正在读取文件</translation>
    </message>
    <message>
        <source>Weights to start from</source>
        <translation>初始权重</translation>
    </message>
    <message>
        <source>Weights (*.safetensors *.pth *.pt *.bin *.ckpt);;All files (*)</source>
        <translation>权重 (*.safetensors *.pth *.pt *.bin *.ckpt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>正在读取文件…</translation>
    </message>
    <message>
        <source>This is “%1” of the catalogue.</source>
        <translation>这是目录中的“%1”。</translation>
    </message>
    <message>
        <source>Missing in the file, start from random numbers (%1)</source>
        <translation>文件中缺失，从随机数开始（%1）</translation>
    </message>
    <message>
        <source>Of another shape (%1)</source>
        <translation>形状不同（%1）</translation>
    </message>
    <message>
        <source>In the file, not used (%1)</source>
        <translation>文件中有，但未使用（%1）</translation>
    </message>
    <message>
        <source>Head, left out: your classes get a new one (%1)</source>
        <translation>分类头，忽略：您的类别会得到新的分类头（%1）</translation>
    </message>
    <message>
        <source>What the file says of itself (%1)</source>
        <translation>文件的自带说明（%1）</translation>
    </message>
    <message>
        <source>Not read.</source>
        <translation>未读取。</translation>
    </message>
    <message>
        <source>This file cannot be used: %1</source>
        <translation>无法使用此文件：%1</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>tensors</comment>
        <translation>
            <numerusform>另有 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the file&apos;s %Ln tensors fits %1.</source>
        <translation>
            <numerusform>文件中的 %Ln 个张量都不适合 %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %1 of the %Ln tensors of the backbone of %2 are filled; the others start from random numbers.</source>
        <translation>
            <numerusform>%2 的骨干网络的 %Ln 个张量中只有 %1 个被填充；其余从随机数开始。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln tensors of the backbone fit %1.</source>
        <translation>
            <numerusform>骨干网络的 %Ln 个张量全部适合 %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The head for %Ln classes is left out.</source>
        <translation>
            <numerusform>%Ln 个类别的分类头被忽略。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 – %2 of %Ln tensors</source>
        <translation>
            <numerusform>%1 – %Ln 个张量中的 %2 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tensors</source>
        <translation>
            <numerusform>%Ln 个张量</numerusform>
        </translation>
    </message>
    <message>
        <source>parameters: %1</source>
        <translation>参数：%1</translation>
    </message>
</context>
<context>
    <name>imago::ui::WeightsRunPage</name>
    <message>
        <source>Earlier runs</source>
        <translation>先前的运行</translation>
    </message>
    <message>
        <source>Runs with a model</source>
        <translation>有模型的运行</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %2 · %n epoch(s)</source>
        <translation>
            <numerusform>%1 · %2 · %n 轮</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 validation</source>
        <translation>%1 · 验证 %2</translation>
    </message>
    <message>
        <source>No run of this project has a model yet.</source>
        <translation>此项目还没有运行带有模型。</translation>
    </message>
    <message>
        <source>The new run starts from the best checkpoint of the one you choose; both are recorded as parent and child. The head starts anew.</source>
        <translation>新运行从您所选运行的最佳检查点开始；两者记录为父子关系。分类头从头开始。</translation>
    </message>
</context>
<context>
    <name>imago::ui::WelcomePage</name>
    <message>
        <source>Turn a folder of pictures into a working image model: label, augment, train, inspect, export. Nothing leaves this computer.</source>
        <translation>将一个文件夹的图像变成可用的图像模型：标注、增强、训练、分析、导出。所有数据都不会离开这台计算机。</translation>
    </message>
    <message>
        <source>&amp;New from pictures…</source>
        <translation>从图像新建(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>打开项目(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a project file (Ctrl+O)</source>
        <translation>打开项目文件 (Ctrl+O)</translation>
    </message>
    <message>
        <source>Try the &amp;sample project</source>
        <translation>试用示例项目(&amp;S)</translation>
    </message>
    <message>
        <source>1,000 labelled pictures of clothing, ready to train</source>
        <translation>1,000 张已标注的服装图像，可直接训练</translation>
    </message>
    <message>
        <source>Or drop a folder, pictures or a project file anywhere on this window.</source>
        <translation>也可以将文件夹、图像或项目文件拖放到此窗口的任意位置。</translation>
    </message>
    <message>
        <source>&amp;Recent projects</source>
        <translation>最近的项目(&amp;R)</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>最近的项目</translation>
    </message>
    <message>
        <source>Remove from this list</source>
        <translation>从列表中移除</translation>
    </message>
    <message>
        <source>Projects that you open appear here.</source>
        <translation>您打开的项目会显示在这里。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pictures, %1 labelled · %2</source>
        <translation>
            <numerusform>%Ln 张图像，%1 张已标注 · %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>imago::ui::Words</name>
    <message>
        <source>This is not possible</source>
        <translation>无法执行此操作</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>It exists already</source>
        <translation>已经存在</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>The file is damaged</source>
        <translation>文件已损坏</translation>
    </message>
    <message>
        <source>Not supported</source>
        <translation>不支持</translation>
    </message>
    <message>
        <source>Made by a newer Imago</source>
        <translation>由更新版本的 Imago 创建</translation>
    </message>
    <message>
        <source>Reading or writing failed</source>
        <translation>读取或写入失败</translation>
    </message>
    <message>
        <source>In use by another program</source>
        <translation>正被其他程序使用</translation>
    </message>
    <message>
        <source>Not enough memory</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>The training program failed</source>
        <translation>训练程序失败</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>发生错误</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练集</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证集</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试集</translation>
    </message>
    <message>
        <source>Not assigned</source>
        <translation>未分配</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>已审核</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>需关注</translation>
    </message>
    <message>
        <source>Excluded</source>
        <translation>已排除</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Labelled</source>
        <translation>已标注</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>File is missing</source>
        <translation>文件缺失</translation>
    </message>
    <message>
        <source>Exact duplicate</source>
        <translation>完全重复</translation>
    </message>
    <message>
        <source>Near duplicate</source>
        <translation>近似重复</translation>
    </message>
    <message>
        <source>Very small</source>
        <translation>尺寸过小</translation>
    </message>
    <message>
        <source>Changed after labelling</source>
        <translation>标注后有更改</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Clear labels</source>
        <translation>清除标签</translation>
    </message>
    <message>
        <source>Assign split</source>
        <translation>分配子集</translation>
    </message>
    <message>
        <source>Change review state</source>
        <translation>更改审核状态</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Proposals of a model</source>
        <translation>模型建议</translation>
    </message>
    <message>
        <source>Add class</source>
        <translation>添加类别</translation>
    </message>
    <message>
        <source>Mark as nothing to label</source>
        <translation>标记为无可标注内容</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>评论</translation>
    </message>
    <message>
        <source>Draw shape</source>
        <translation>绘制形状</translation>
    </message>
    <message>
        <source>Change shape</source>
        <translation>修改形状</translation>
    </message>
    <message>
        <source>Move shape</source>
        <translation>移动形状</translation>
    </message>
    <message>
        <source>Lock or unlock shapes</source>
        <translation>锁定或解锁形状</translation>
    </message>
    <message>
        <source>Hide or show shapes</source>
        <translation>隐藏或显示形状</translation>
    </message>
    <message>
        <source>Group or ungroup shapes</source>
        <translation>编组或取消编组形状</translation>
    </message>
    <message>
        <source>Change the order of shapes</source>
        <translation>更改形状的叠放次序</translation>
    </message>
    <message>
        <source>Merge shapes</source>
        <translation>合并形状</translation>
    </message>
    <message>
        <source>Split shapes</source>
        <translation>拆分形状</translation>
    </message>
    <message>
        <source>Cut shapes</source>
        <translation>切割形状</translation>
    </message>
    <message>
        <source>Accept proposals</source>
        <translation>接受建议</translation>
    </message>
    <message>
        <source>Reject proposals</source>
        <translation>拒绝建议</translation>
    </message>
    <message>
        <source>Turn a suggestion down</source>
        <translation>拒绝推荐</translation>
    </message>
    <message>
        <source>Copy shapes to the next picture</source>
        <translation>将形状复制到下一张图像</translation>
    </message>
    <message>
        <source>Delete shape</source>
        <translation>删除形状</translation>
    </message>
    <message>
        <source>Rename class</source>
        <translation>重命名类别</translation>
    </message>
    <message>
        <source>Change class colour</source>
        <translation>更改类别颜色</translation>
    </message>
    <message>
        <source>Change class key</source>
        <translation>更改类别快捷键</translation>
    </message>
    <message>
        <source>Change class</source>
        <translation>更改类别</translation>
    </message>
    <message>
        <source>Move class</source>
        <translation>移动类别</translation>
    </message>
    <message>
        <source>Merge classes</source>
        <translation>合并类别</translation>
    </message>
    <message>
        <source>Remove class</source>
        <translation>移除类别</translation>
    </message>
    <message>
        <source>Looking for pictures</source>
        <translation>正在查找图像</translation>
    </message>
    <message>
        <source>Reading pictures</source>
        <translation>正在读取图像</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>正在导入</translation>
    </message>
    <message>
        <source>Reading frames</source>
        <translation>正在读取帧</translation>
    </message>
    <message>
        <source>Unpacking pictures</source>
        <translation>正在解包图像</translation>
    </message>
    <message>
        <source>Writing labels</source>
        <translation>正在写入标签</translation>
    </message>
    <message>
        <source>Looking for duplicates</source>
        <translation>正在查找重复图像</translation>
    </message>
    <message>
        <source>Assigning splits</source>
        <translation>正在分配子集</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>正在准备</translation>
    </message>
    <message>
        <source>Computing features</source>
        <translation>正在计算特征</translation>
    </message>
    <message>
        <source>Validating</source>
        <translation>正在验证</translation>
    </message>
    <message>
        <source>Asking the model</source>
        <translation>正在询问模型</translation>
    </message>
    <message>
        <source>Predicting</source>
        <translation>正在预测</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>正在验证文件</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1：%2 / %3</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
</context>
<context>
    <name>imago::ui::WorkspaceEntry</name>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Augment</source>
        <translation>增强</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Inspect</source>
        <translation>分析</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
</context>
</TS>
